"""`tenacious-lint init`: what it writes can be used at once."""

from __future__ import annotations

import os

import pytest
import yaml
from click.testing import CliRunner

from tenacious_lint.api import Linter
from tenacious_lint.cli.main import group
from tenacious_lint.config import load_config
from tenacious_lint.errors import ConfigError


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*args):
    done = CliRunner().invoke(group, list(args), standalone_mode=False)
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return (done.return_value if isinstance(done.return_value, int) else done.exit_code), done.stdout


def test_what_it_writes_is_used_at_once(folder):
    code, out = run("init")
    assert code == 0
    assert out.splitlines()[:3] == ["wrote tenacious-lint.yaml", "wrote my-rules/pack.yaml", "wrote my-rules/postal-reply.yaml"]
    assert run("rules", "test", "my-rules") == (0, "1 rule, 3 examples: all hold\n")
    (folder / "a.md").write_text('---\nsubject: "Question: your Go roles"\nstage: cold\n---\nHi Maya,\n\nPlease reply by return of post.\n')
    linter = Linter(load_config(folder))
    assert {rule.id.partition("/")[0] for rule in linter.plan.rules} == {"tenacious", "outreach", "my-rules"}
    assert [(one.rule, one.match) for one in linter.lint_file("a.md").reports[0].findings if one.rule.startswith("my-rules/")] == [
        ("my-rules/postal-reply", "by return of post")
    ]
    code, out = run("check", "a.md")
    assert code == 0
    assert "a.md:7:14: warning my-rules/postal-reply" in out


def test_every_comment_of_the_config_is_a_setting_that_works(folder):
    run("init")
    file = folder / "tenacious-lint.yaml"
    text = file.read_text()
    lines = []
    for line in text.splitlines():
        bare = line.removeprefix("# ").removeprefix("#")
        is_key = (
            line.startswith("# ")
            and (
                bare.split(":")[0].replace("-", "").isalpha()
                and ":" in bare
                and bare.split(":")[0].islower()
                and bare.split(":")[0] != "tenacious-lint"
            )
        ) or line.startswith("#   ")
        lines.append(bare if is_key else line)
    file.write_text("\n".join(lines) + "\n")
    data = yaml.safe_load(file.read_text())
    assert {"packs", "ignore", "severity", "fail-on", "allow", "exclude", "overrides", "suppress"} <= set(data)
    Linter(load_config(folder))


def test_a_folder_may_be_named(folder):
    (folder / "sub").mkdir()
    code, out = run("init", "sub")
    assert code == 0
    assert (folder / "sub" / "tenacious-lint.yaml").is_file()
    assert (folder / "sub" / "my-rules" / "postal-reply.yaml").is_file()
    assert not (folder / "tenacious-lint.yaml").exists()
    os.chdir(folder / "sub")
    assert run("rules", "test", "my-rules")[0] == 0
    # the remedy it prints can be typed as it stands
    assert "rules test sub/my-rules" in out.splitlines()[-1]


def test_nothing_is_overwritten(folder):
    (folder / "tenacious-lint.yaml").write_text("packs: [tenacious]\n")
    with pytest.raises(ConfigError, match="is there already"):
        run("init")
    assert (folder / "tenacious-lint.yaml").read_text() == "packs: [tenacious]\n"
    assert not (folder / "my-rules").exists()


def test_a_pack_that_is_there_is_not_half_written_over(folder):
    run("init")
    (folder / "tenacious-lint.yaml").unlink()
    rule = (folder / "my-rules" / "postal-reply.yaml").read_text()
    with pytest.raises(ConfigError, match=r"postal-reply\.yaml"):
        run("init")
    assert (folder / "my-rules" / "postal-reply.yaml").read_text() == rule
    assert not (folder / "tenacious-lint.yaml").exists()


def test_a_folder_that_cannot_be_written(folder):
    (folder / "file").write_text("x")
    with pytest.raises(ConfigError):
        run("init", "file/below")
