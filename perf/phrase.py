"""The house's banned phrases as the corpus writes them and as a peer's rule finds them."""

from __future__ import annotations

import re
from typing import NamedTuple


class Banned(NamedTuple):
    """A banned phrase: its name, the forms it is written in, and sentences that hold one of them at `{}`."""

    name: str
    forms: tuple[str, ...]
    sentences: tuple[str, ...]

    @property
    def expression(self) -> str:
        """A regular expression, for search without case, that finds every form with any single gap between its words."""
        return r"\b(?:" + "|".join(r"[\s-]+".join(re.escape(word) for word in re.split(r"[\s-]", form)) for form in self.forms) + r")\b"


BANNED: tuple[Banned, ...] = (
    Banned(
        "world-class",
        ("world-class", "world class"),
        (
            "We place {} engineers with teams like yours.",
            "Our {} people start where you are.",
        ),
    ),
    Banned("top-talent", ("top talent", "top-talent"), ("We only work with {}.", "Finding {} in that market takes time.")),
    Banned("a-player", ("A-player", "A-players", "A player"), ("Every one of them is an {}.",)),
    Banned("rockstar", ("rockstar", "rock star", "rockstars"), ("You get a {} from the first week.",)),
    Banned("ninja", ("ninja", "ninjas"), ("There is a Kafka {} on that team.",)),
    Banned("wizard", ("wizard", "wizards"), ("One of them is a {} with Terraform.",)),
    Banned("skyrocket", ("skyrocket", "skyrocketing", "skyrocketed"), ("Output tends to {} after the first month.",)),
    Banned(
        "supercharge",
        ("supercharge", "supercharging", "super-charge"),
        (
            "That would {} your roadmap.",
            "Think of it as {} the platform group.",
        ),
    ),
    Banned("10x", ("10x", "10X"), ("They are {} engineers, all of them.",)),
    Banned("finds-you-well", ("I hope this email finds you well", "hope this message finds you well"), ("{}.",)),
    Banned("following-up", ("just following up", "Just following up"), ("I am {} on the note I sent.",)),
    Banned("circling-back", ("circling back", "circle back"), ("I am {} on the plan for the autumn.", "Let me {} on this.")),
    Banned("quick-question", ("quick question", "Quick question"), ("A {} on the platform group.",)),
    Banned("quick-chat", ("quick chat", "quick chats"), ("Could we have a {} about it?",)),
    Banned("synergize", ("synergize", "synergizing"), ("Our people {} with yours.",)),
    Banned("synergy", ("synergy", "synergies"), ("There is real {} between the two teams.",)),
    Banned("leverage", ("leverage", "leveraging", "leverages"), ("We {} that experience every day.", "You could {} our data people here.")),
    Banned("ecosystem", ("ecosystem", "ecosystems"), ("We know the Python {} well.",)),
    Banned("game-changer", ("game-changer", "game changer", "gamechanger"), ("For most teams it is a {}.",)),
    Banned("disruptor", ("disruptor", "disruptors"), ("You are a {} in freight.",)),
    Banned("paradigm-shift", ("paradigm shift", "paradigm shifts"), ("It is a {} in how teams hire.",)),
    Banned("our-proprietary", ("our proprietary matching system", "our proprietary vetting system"), ("Candidates go through {}.",)),
    Banned("our-ai-powered", ("our AI-powered platform", "our AI-powered matching"), ("All of it runs on {}.",)),
    Banned("regret-missing", ("you'll regret missing this", "you\u2019ll regret missing this"), ("Honestly, {}.",)),
    Banned("miss-out", ("don't miss out", "do not miss out", "don\u2019t miss out"), ("Please {} on the autumn slots.",)),
    Banned("per-my-last-email", ("per my last email", "Per my last email"), ("As {}, the team is ready.",)),
    Banned("our-employees", ("our 400 employees", "our 1,200 employees"), ("Behind that stand {}.",)),
    Banned("our-years", ("our 12 years of experience", "our 20 years of experience"), ("You would have {} on your side.",)),
    Banned("keep-this-brief", ("I'll keep this brief", "I\u2019ll keep this brief"), ("{}.",)),
    Banned("noticed-job-title", ("I noticed you're a CTO", "I noticed you're a VP Engineering"), ("{}, so this may be for you.",)),
    Banned("booked-in", ("let's get you booked in", "let\u2019s get you booked in this week"), ("So {}.",)),
)
"""The list of the house style, section 3 (the errors). One entry stands for one rule of a peer."""
