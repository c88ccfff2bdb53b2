export { osloDay } from '../core/oslo.ts';
