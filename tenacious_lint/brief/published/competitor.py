"""The competitor_gap_brief: peers, what they do, and what the prospect is not seen to do."""

from __future__ import annotations

from tenacious_lint.brief.published import wording
from tenacious_lint.brief.published.form import Form


def rewrite(form: Form) -> None:
    """Rewrite a competitor_gap_brief: every peer evidence is a peer with its practice, every finding a gap, the other competitors peers.

    Of one in prose nothing is read: there is no grammar for it.
    """
    if isinstance(form.data, str):
        return
    form.copy(("generated_at",), "generated_at")
    form.copy(("prospect", "company"), "prospect_name")
    form.copy(("prospect", "domain"), "prospect_domain")
    form.copy(("prospect", "sector"), "prospect_sector")
    form.copy(("prospect", "niche"), "prospect_sub_niche")
    form.copy(("signals", "ai_maturity", "score"), "prospect_ai_maturity_score")
    form.copy(("signals", "ai_maturity", "benchmark"), "sector_top_quartile_benchmark")
    peers = _Peers(form)
    if "gap_findings" in form.data:
        form.put(("signals", "gaps"), [], "gap_findings")
        for index, _ in enumerate(form.items("gap_findings")):
            _finding(form, index, peers)
    for index, _ in enumerate(form.items("competitors_analyzed")):
        source = ("competitors_analyzed", index)
        if form.mapping(*source) and form.text(*source, "name") not in peers.names:
            said = form.at(*source, "ai_maturity_justification")
            key = (*source, "ai_maturity_justification", 0) if isinstance(said, list) else (*source, "ai_maturity_justification")
            peers.add((*source, "name"), evidence=key)


class _Peers:
    """Appends to `signals.peers`."""

    def __init__(self, form: Form) -> None:
        self.form = form
        self.names: set[str] = set()
        self.count = 0
        opener = next((key for key in ("gap_findings", "competitors_analyzed") if form.at(key) is not None), None)
        if opener:
            form.put(("signals", "peers"), [], opener)

    def add(self, name: tuple[str | int, ...], **facts: tuple[str | int, ...]) -> None:
        if not self.form.text(*name):
            return
        native = ("signals", "peers", self.count)
        self.count += 1
        self.names.add(self.form.text(*name))
        self.form.copy((*native, "name"), *name)
        for key, source in facts.items():
            value = self.form.at(*source)
            self.form.put((*native, key), wording.confidence(value) if key == "confidence" else value, *source)


def _finding(form: Form, index: int, peers: _Peers) -> None:
    source = ("gap_findings", index)
    if not form.mapping(*source):
        return
    if not form.text(*source, "practice"):
        if form.at(*source, "practice") is None:
            form.problem(source, "the key 'practice' is missing", "add 'practice:'")
        return
    native = ("signals", "gaps", len(form.native["signals"]["gaps"]))
    form.copy((*native, "practice"), *source, "practice")
    form.copy((*native, "state"), *source, "prospect_state")
    form.put((*native, "confidence"), wording.confidence(form.at(*source, "confidence")), *source, "confidence")
    names: list[str] = []
    urls: list[str] = []
    for number, _ in enumerate(form.items(*source, "peer_evidence")):
        here = (*source, "peer_evidence", number)
        if form.mapping(*here):
            names.append(form.text(*here, "competitor_name"))
            urls.append(form.text(*here, "source_url"))
            peers.add(
                (*here, "competitor_name"),
                practice=(*source, "practice"),
                evidence=(*here, "evidence"),
                source=(*here, "source_url"),
                confidence=(*source, "confidence"),
            )
    form.put((*native, "peers"), list(dict.fromkeys(filter(None, names))) or None, *source, "peer_evidence")
    form.put((*native, "source"), "; ".join(dict.fromkeys(filter(None, urls))), *source, "peer_evidence")
