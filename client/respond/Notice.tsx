import { type ReactNode, useEffect, useRef } from 'react';

interface NoticeProps {
  title: string;
  text: string;
  action?: { text: string; onClick(): void };
  link?: { text: string; href: string } | undefined;
}

/** A page that says one thing. Focus goes to its heading, so that it is read out. */
export function Notice({ title, text, action, link }: NoticeProps): ReactNode {
  return (
    <section>
      <Heading>{title}</Heading>
      <p>{text}</p>
      {action ? (
        <button type="button" className="primary" onClick={action.onClick}>
          {action.text}
        </button>
      ) : null}
      {link ? (
        <a className="primary" href={link.href}>
          {link.text}
        </a>
      ) : null}
    </section>
  );
}

/** The page's heading. Takes focus when it comes, because the page before it is gone. */
export function Heading({ children }: { children: ReactNode }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h1 tabIndex={-1} ref={heading}>
      {children}
    </h1>
  );
}
