import { Component, type ReactNode } from 'react';

type Props = { readonly children: ReactNode; readonly failed: (retry: () => void) => ReactNode };

/** Keeps a screen that could not be fetched or broke from taking the others along. */
export class ScreenBoundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch(error: unknown) {
    console.error(error);
  }

  override render() {
    return this.state.broken
      ? this.props.failed(() => this.setState({ broken: false }))
      : this.props.children;
  }
}
