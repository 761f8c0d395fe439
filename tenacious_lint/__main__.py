"""`python -m tenacious_lint`."""

from tenacious_lint.cli.main import main

if __name__ == "__main__":
    main()
