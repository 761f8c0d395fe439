"""Check kind `name`: people, companies, addresses and labels that a mail names and the brief does not know, or does not clear."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from tenacious_lint.analysis.leak import leaks
from tenacious_lint.analysis.link import bare_hosts, links
from tenacious_lint.analysis.testimonial import testimonials
from tenacious_lint.checks import name_fault
from tenacious_lint.checks.hit import Anchor, Hit
from tenacious_lint.context import Context
from tenacious_lint.finding import Evidence
from tenacious_lint.schema import Path, Reader, described

Fault = Literal[
    "wrong_recipient",
    "wrong_company",
    "unapproved_customer",
    "uncleared_peer",
    "other_account",
    "unknown_person",
    "unapproved_person",
    "unapproved_link",
    "leaked_field",
    "unapproved_testimonial",
]
_FINDERS: dict[str, Callable[[Context], Iterator[Hit]]] = {
    "wrong_recipient": name_fault.wrong_recipient,
    "wrong_company": name_fault.wrong_company,
    "unapproved_customer": name_fault.unapproved_customer,
    "uncleared_peer": name_fault.uncleared_peer,
    "other_account": name_fault.other_account,
    "unknown_person": name_fault.unknown_person,
    "unapproved_person": name_fault.unapproved_person,
}
