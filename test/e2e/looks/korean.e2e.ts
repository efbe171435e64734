/** Every screen in Korean. */
import { lookAtEveryScreen } from '../helpers/every-screen';

lookAtEveryScreen('ko');
