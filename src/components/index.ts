/** What authors may write in guides and FAQ entries. */

export { default as Fact } from './Fact/Fact.astro';
export { default as FactList } from './Fact/FactList.astro';
export { default as OperatorHub } from './Operators/OperatorHub.astro';
export { default as Steps } from './Steps.astro';
