/** Whether each word sought is somewhere in the name or the address, whatever the case. */
export function fits({ name, email }: { name: string; email: string | null }, sought: string): boolean {
  const text = `${name} ${email ?? ''}`.toLowerCase();
  return sought
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
