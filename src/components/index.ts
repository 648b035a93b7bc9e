/** What authors may write in guides and FAQ entries. */

export { Steps } from '@astrojs/starlight/components';
export { default as Fact } from './Fact/Fact.astro';
export { default as FactList } from './Fact/FactList.astro';
export { default as Home } from './Operators/Home.astro';
export { default as OperatorHub } from './Operators/OperatorHub.astro';
