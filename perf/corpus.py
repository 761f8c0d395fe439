"""Writes a seeded corpus of business-mail drafts: `python -m perf.corpus OUT --drafts 10000 --seed 7`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from perf.phrase import BANNED
from perf.vocabulary import (
    ASKS,
    CITIES,
    DAYS,
    FIRST,
    GREETINGS,
    INDUSTRIES,
    LENGTHS,
    LISTS,
    MESSAGE_TYPES,
    MIDDLES,
    MONTHS,
    NUMBERS,
    OPENINGS,
    PROJECTS,
    READERS,
    SECOND,
    SENDER_TITLES,
    SENDERS,
    SIGNOFFS,
    SKILLS,
    STAGES,
    SUBJECTS,
    TEAMS,
    TITLES,
)


@dataclass(frozen=True, slots=True)
class DraftFile:
    """A draft to write: its file name, its text, and the banned phrases that were put into it."""

    name: str
    text: str
    banned: tuple[str, ...]


def make_draft(number: int, seed: int) -> DraftFile:
    """Return draft `number` of the corpus with this seed; each depends on nothing but the two."""
    random = Random(seed * 1_000_003 + number)
    stage = random.choice(STAGES)
    slots = _slots(random)

    def fill(template: str) -> str:
        slots.update(_changing(random))
        return template.format_map(slots)

    least, most = LENGTHS[stage]
    sentences = [fill(random.choice(OPENINGS))]
    left = random.randint(least, most) - len(sentences[0].split()) - 14  # the question at the end takes about as many
    for template in random.sample(MIDDLES, len(MIDDLES)):
        sentence = fill(template)
        left -= len(sentence.split())
        if left < 0:
            break
        sentences.append(sentence)
    banned = _banned(random, sentences) if random.random() < 0.25 else ()
    paragraphs = _paragraphs(random, sentences)
    if random.random() < 0.12:
        items = [fill(item) for item in random.choice(LISTS)]
        paragraphs.insert(random.randint(1, len(paragraphs)), "\n".join(f"- {item}" for item in items))
    paragraphs.append(fill(random.choice(ASKS)))
    text = "\n\n".join((fill(random.choice(GREETINGS)), *paragraphs, _closing(random, slots)))
    if stage == "warm" and random.random() < 0.5:
        text += "\n\n" + _earlier(random, slots)
    if random.random() < 0.15:
        text = text.replace("'", "\u2019").replace(" - ", " \u2013 ").replace("your own", "\u201cyour own\u201d")
    return DraftFile(f"{number:06d}-{stage}.md", _front_matter(random, fill(random.choice(SUBJECTS)), slots, stage) + text + "\n", banned)


def _slots(random: Random) -> dict[str, str]:
    """Return what stays the same throughout a draft."""
    company = f"{random.choice(FIRST)} {random.choice(SECOND)}"
    team, project = f"the {random.choice(TEAMS)}", random.choice(PROJECTS)
    return {
        "name": random.choice(READERS),
        "company": company,
        "title": random.choice(TITLES),
        "sender": random.choice(SENDERS),
        "sender_title": random.choice(SENDER_TITLES),
        "team": team,
        "project": project,
        "industry": random.choice(INDUSTRIES),
    }


def _changing(random: Random) -> dict[str, str]:
    """Return what is drawn afresh for each sentence."""
    count = random.randint(4, 40)
    month, day, city = random.randrange(12), random.randrange(5), random.randrange(len(CITIES))
    return {
        "month": MONTHS[month],
        "month2": MONTHS[(month + random.randint(1, 4)) % 12],
        "day": DAYS[day],
        "day2": DAYS[(day + 2) % 5],
        "city": CITIES[city],
        "city2": CITIES[(city + 5) % len(CITIES)],
        "skill": random.choice(SKILLS),
        "number": random.choice(NUMBERS),
        "count": str(count),
        "count2": str(count + random.randint(2, 30)),
        "small": str(random.randint(2, 6)),
        "amount": f"{random.randint(3, 90)}",
        "slug": f"{random.choice(SKILLS).replace(' ', '-').lower()}-{random.randint(10, 99)}",
    }


def _banned(random: Random, sentences: list[str]) -> tuple[str, ...]:
    """Put one to three sentences with a banned phrase among `sentences` and return their names."""
    chosen = random.sample(BANNED, random.randint(1, 3))
    for phrase in chosen:
        sentence = random.choice(phrase.sentences).format(random.choice(phrase.forms))
        sentences.insert(random.randint(0, len(sentences)), sentence[0].upper() + sentence[1:])
    return tuple(phrase.name for phrase in chosen)


def _paragraphs(random: Random, sentences: Sequence[str]) -> list[str]:
    """Return the sentences in paragraphs of one to four, some of them in lines of about 80 characters."""
    result, at, wrapped = [], 0, random.random() < 0.3
    while at < len(sentences):
        size = random.randint(1, 4)
        paragraph = " ".join(sentences[at : at + size])
        result.append(_wrap(paragraph) if wrapped else paragraph)
        at += size
    return result


def _wrap(paragraph: str) -> str:
    lines, line = [], ""
    for word in paragraph.split():
        if len(line) + len(word) >= 80:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return "\n".join((*lines, line))


def _closing(random: Random, slots: dict[str, str]) -> str:
    site = "tenacious.example" if random.random() < 0.8 else "https://tenacious.example"
    return f"{random.choice(SIGNOFFS)}\n{slots['sender']}\n{slots['sender_title']}\nTenacious\n{site}"


def _earlier(random: Random, slots: dict[str, str]) -> str:
    """Return an earlier mail of the reader, quoted."""
    said = random.choice(
        (
            "Thanks for the page. We are looking at this for the spring, not before.",
            "Can you say what a team of four would cost for a quarter?",
            "Who would own the reviews?\n> We have one person free, on Fridays.",
            "Interesting. How soon could two people start?",
        )
    )
    day = f"{random.choice(DAYS)[:3]}, {random.randint(1, 28)} {random.choice(MONTHS)[:3]} 2026"
    return f"On {day}, {slots['name']} wrote:\n> Hi {slots['sender']},\n>\n> {said}\n>\n> {slots['name']}"


def _front_matter(random: Random, subject: str, slots: dict[str, str], stage: str) -> str:
    """Return the seven keys above the body; a third of the readers is a mapping, the rest one line of text."""
    if random.random() < 0.34:
        to = f"{{name: {slots['name']}, title: {slots['title']}, company: {slots['company']}}}"
    else:
        to = f"{slots['name']} <{_ascii(slots['name'])}@{_ascii(slots['company'].split()[0])}.example>"
    return (
        f'---\nsubject: "{subject}"\nchannel: email\nstage: {stage}\nto: {to}\n'
        f"from: {slots['sender']} <{_ascii(slots['sender'])}@tenacious.example>\n"
        f"date: 2026-{random.randint(1, 12):02d}-{random.randint(1, 28):02d}\nmessage_type: {random.choice(MESSAGE_TYPES)}\n---\n"
    )


def _ascii(name: str) -> str:
    return name.encode("ascii", "ignore").decode().lower()


def write_corpus(folder: Path, drafts: int, seed: int = 7) -> tuple[int, int]:
    """Write a corpus into `folder`, a thousand drafts to a subfolder; return its bytes and how many drafts hold a banned phrase."""
    size = banned = 0
    for number in range(drafts):
        if number % 1000 == 0:
            part = folder / f"{number // 1000:03d}"
            part.mkdir(parents=True, exist_ok=True)
        draft = make_draft(number, seed)
        data = draft.text.encode()
        (part / draft.name).write_bytes(data)
        size += len(data)
        banned += bool(draft.banned)
    return size, banned


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m perf.corpus", description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--drafts", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args(arguments)
    size, banned = write_corpus(options.out, options.drafts, options.seed)
    print(f"{options.drafts} drafts, {size / options.drafts:.0f} bytes each, {banned} with banned phrases, in {options.out}")


if __name__ == "__main__":
    main()
