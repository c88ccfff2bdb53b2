/** A seat in a political body, from a day until the first day without it. */
export interface SeatPeriod {
  bodyId: string;
  accountId: string;
  validFromOn: string;
  validToOn: string | null;
}

/** The seat somebody already has in the same body on any of the days; nobody has two. */
export function seatMeeting<Seat extends SeatPeriod>(seats: Seat[], given: SeatPeriod): Seat | undefined {
  const meets = (a: SeatPeriod, b: SeatPeriod) => a.validToOn === null || a.validToOn > b.validFromOn;
  return seats.find(
    (seat) =>
      seat.bodyId === given.bodyId &&
      seat.accountId === given.accountId &&
      meets(seat, given) &&
      meets(given, seat),
  );
}
