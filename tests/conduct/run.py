"""Run the examples of a book: `python -m tests.conduct.run cn [RULE ...] [--book FILE]`."""

import sys
from argparse import ArgumentParser
from pathlib import Path

from scenarios.compile.audit import rules_of
from scenarios.compile.overlay import overlaid, overlays_of
from scenarios.files import HOME, read
from scenarios.mistakes import ContentMistakesError
from scenarios.schema.book import BookFile
from tests.conduct.examples import HERE, examples_in, found_in, wanted


def main() -> int:
    """How many examples differ."""
    parser = ArgumentParser()
    parser.add_argument("book")
    parser.add_argument("rules", nargs="*")
    parser.add_argument("--book", dest="file", type=Path)
    options = parser.parse_args()
    try:
        file = read(options.file or HOME / f"conduct/{options.book}.yaml", BookFile)
        rules = rules_of(overlaid(file, overlays_of(HOME / "conduct/overlays")))
    except ContentMistakesError as error:
        print(error)
        return 2
    bad = run = 0
    for path in sorted((HERE / options.book).glob("*.yaml")):
        if options.rules and path.stem not in options.rules:
            continue
        try:
            for example in examples_in(path):
                run += 1
                got, mistakes = found_in(rules, options.book, example)
                if got != wanted(example) or mistakes:
                    bad += 1
                    print(f"{path.stem} {example.part}: expected {wanted(example)}, got {got} {mistakes or ''}")
        except Exception as error:
            bad += 1
            print(f"{path.stem}: {type(error).__name__}: {error}")
    missing = set(file.rules) - {path.stem for path in (HERE / options.book).glob("*.yaml")}
    print(f"{run} examples, {bad} differ; rules without examples: {len(missing)} {sorted(missing)[:8]}")
    return bad > 0


if __name__ == "__main__":
    sys.exit(main())
