/** Every screen in English. */
import { lookAtEveryScreen } from '../helpers/every-screen';

lookAtEveryScreen('en');
