import { inEveryLook } from '../support/everyScreen/inEveryLook.ts';
import { fromTheDoorToTheEnd } from '../support/everyScreen/scenes.ts';

inEveryLook('usual', 'ja', fromTheDoorToTheEnd);
