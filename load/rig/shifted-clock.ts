/** Loaded into a process before its own code (`--import …?ms=…`): each SIGUSR2 moves its clock by so much, or back to the right time. */
const RightDate = Date
const jumpMs = Number(new URL(import.meta.url).searchParams.get('ms'))
let shiftMs = 0
const now = () => RightDate.now() + shiftMs

const ShiftedDate: DateConstructor = new Proxy(RightDate, {
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  construct: (target, given) => Reflect.construct(target, given.length === 0 ? [now()] : given),
  apply: () => new RightDate(now()).toString(),
})
// Libraries ask a date for its constructor.
RightDate.prototype.constructor = ShiftedDate
globalThis.Date = ShiftedDate

process.on('SIGUSR2', () => {
  shiftMs = shiftMs === 0 ? jumpMs : 0
})
