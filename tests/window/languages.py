"""The window in other languages: as the system says, as the command line asks, and as the settings say.

The words come from `assets/words`, so a better translation changes nothing here.
"""

import re

import agent
import desk
from desk import check


class Words:
    """The texts of a language, by key; of those that choose by an action the one for disabling."""

    def __init__(self, tag):
        self.texts = {}
        for file in sorted((desk.REPOSITORY / "assets/words" / tag).glob("*.ftl")):
            text = file.read_text(encoding="utf-8")
            self.texts |= dict(re.findall(r"^([a-z][a-z0-9-]*) = (\S.*)$", text, re.M))
            for key, variants in re.findall(r"^([a-z][a-z0-9-]*) = \{ \$action ->\n(.*?)\n\}", text, re.M | re.S):
                self.texts[key] = re.search(r"\[disable\] (.*)", variants)[1]

    def __call__(self, key):
        return self.texts[key]


def disable_a_token(program, words):
    """The whole call by the words of one language."""
    program.press(words("first-look-around"), role="link")
    search = words("lookup-search")
    program.focuses("entry", search)
    program.fill(search, agent.ADA)
    program.press(words("lookup-find"))
    program.press(re.compile(f"^{agent.ADA_TOKEN}"), role="list item")
    program.fill(words("label-ticket"), "INC-1042")
    program.press(words("lookup-disable"))
    button = words("confirm-button-disable")
    program.find("push button", button, where=lambda node: "enabled" in node.states)
    program.press(button)
    program.find("heading", words("done"))
    check(agent.changes(program) == [agent.disabled()], f"sent was {agent.changes(program)}")


def case_a_token_is_disabled_in_the_systems_language():
    for tag, locale in (("de", "de_AT.UTF-8"), ("ja", "ja_JP.UTF-8")):
        with desk.Desk(session=True) as screen:
            program = screen.start(env={"LANG": locale})
            screen.xdotool("windowfocus", "--sync", program.window())
            disable_a_token(program, Words(tag))
            agent.see(program, f"language-{tag}")


def case_the_settings_win_over_the_system_and_the_command_line_over_both():
    with desk.Desk(session=True) as screen:
        (screen.folder / "config" / "settings.toml").write_text('language = "fr"\n')
        program = screen.start(env={"LANG": "de_DE.UTF-8"})
        program.find("push button", Words("fr")("practise-call"))
        program.stop()
        program = screen.start("--language", "es", env={"LANG": "de_DE.UTF-8"})
        program.find("push button", Words("es")("practise-call"))


def case_a_language_is_chosen_in_the_settings_and_spoken_at_once():
    with agent.open_desk() as (screen, program):
        program.press("Help and settings")
        program.press("Settings…", role="menu item")
        program.press("Language: As the system: English")
        program.press("Deutsch", role="radio menu item")
        program.press("Save")
        words = Words("de")
        program.find("push button", words("practise-call"))
        settings = (screen.folder / "config" / "settings.toml").read_text()
        check('language = "de"' in settings, settings)


desk.run_cases(globals())
