import { Component, type ReactNode } from 'react';
import type { AppTexts } from '../i18n/app.nb.ts';
import { Failed } from './Notice.tsx';

interface PageBoundaryProps {
  /** The address: another one is tried anew. */
  at: string;
  texts: AppTexts;
  children: ReactNode;
}

/**
 * Where a page's code does not come, since the line is cut or the server has been renewed, or the page falls: the frame stands,
 * and says so. Trying again loads the whole anew, since browsers remember code that did not come.
 */
export class PageBoundary extends Component<PageBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidUpdate(before: PageBoundaryProps): void {
    if (this.state.hasFailed && before.at !== this.props.at) this.setState({ hasFailed: false });
  }

  override render(): ReactNode {
    const { texts, children } = this.props;
    if (!this.state.hasFailed) return children;
    return <Failed texts={texts} onRetry={() => window.location.reload()} />;
  }
}
