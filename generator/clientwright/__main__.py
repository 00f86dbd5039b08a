"""``python -m clientwright``, and the entry point of the ``clientwright`` command."""

import sys


def main() -> None:
    """Run the command line. Whoever presses Ctrl-C while it is still being loaded gets a sentence as well."""
    try:
        from clientwright.cli import main as run
    except KeyboardInterrupt:
        print("clientwright: interrupted", file=sys.stderr)
        sys.exit(130)
    run()


if __name__ == "__main__":
    main()
