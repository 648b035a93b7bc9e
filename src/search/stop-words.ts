import { stem } from './stem.ts';

/**
 * Words that say how somebody asks, not what about: question words, politeness, articles, pronouns. They belong to the
 * grammar of the three languages; nothing here is about telephones.
 */
const CHINESE = [
	'怎么办',
	'怎么样',
	'怎么弄',
	'怎么',
	'怎样',
	'如何',
	'咋办',
	'咋',
	'请问',
	'谢谢',
	'你好',
	'帮忙',
	'求助',
	'一下',
	'有没有',
	'能不能',
	'可不可以',
	'是不是',
	'要不要',
	'会不会',
	'行不行',
	'能否',
	'是否',
	'可以',
	'什么',
	'为什么',
	'为啥',
	'啥',
	'哪里',
	'哪儿',
	'哪个',
	'哪些',
	'多少',
	'应该',
	'需要',
	'还是',
	'或者',
	'如果',
	'因为',
	'所以',
	'但是',
	'然后',
	'已经',
	'现在',
	'这个',
	'那个',
	'我的',
	'你的',
	'我们',
	'你们',
	'他们',
	'吗',
	'呢',
	'吧',
	'啊',
	'呀',
	'嘛',
	'了',
	'的',
	'得',
	'地',
	'着',
	'过',
	'我',
	'你',
	'他',
	'她',
	'它',
	'是',
	'有',
	'在',
	'和',
	'跟',
	'与',
	'及',
	'就',
	'都',
	'也',
	'还',
	'又',
	'很',
	'太',
	'要',
	'想',
	'会',
	'能',
	'把',
	'被',
	'让',
	'给',
	'对',
	'从',
	'到',
	'上',
	'下',
	'里',
	'个',
	'这',
	'那',
	'哪',
	'几',
	'么',
	'不',
	'没',
	'去',
];

const LATIN = `
a al algo ante aqui asi aun cada como con cual cuales cuando cuanto cuanta cuantos cuantas d de debo deberia del desde donde
e el ella ellos en entonces era es esa ese eso esta estan estar estaba este esto estoy favor fue gracias ha hace hacer haces
hago han has hasta hay he hola la las le les lo los mas me mi mis mucho muy necesito ni no nos o para pero por porque puede
puedes puedo podria q que quien quiero quisiera saber se ser si sin sobre solo son soy su sus tambien tan te tengo tiene
tienen toda todas todo todos tu tus u un una unas uno unos va ver voy x y ya yo tener sea sera nada
about after all also am an and any anyone are as at be been before being but by can cannot could did do does doing don for
from get got had has have he hello hi how i if in into is it its just let like make may me my need now of off on one or our
out please she should so some than that the their them then there these they this those to too up us use used want was we
were what when where which while who why will with would yes yet you your thanks thank help im ive dont doesnt didnt cant isnt
still really possible possibly possible`;

const words = new Set(
	LATIN.trim()
		.split(/\s+/)
		.flatMap((word) => [word, stem(word)])
);
const byLength = [...CHINESE].sort((a, b) => b.length - a.length);

/** Whether a Latin word only asks. `word` is folded, not cut. */
export const isStopWord = (word: string) => words.has(word);

/** How many of the characters from `at` on only ask; none where a word of meaning begins. */
export function stopLength(chars: readonly string[], at: number): number {
	const rest = chars.slice(at, at + 4).join('');
	return byLength.find((word) => rest.startsWith(word))?.length ?? 0;
}
