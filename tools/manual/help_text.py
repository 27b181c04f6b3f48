"""The programs' own help, taken apart: what every other form of the manual is made from.

CLI11 prints a purpose, a line of usage, lists ("Options:", "Positionals:", "Subcommands:") and what the program adds below.
"""
import dataclasses, os, re, subprocess

description_column = 34  # letters before an entry's description: column_width in base/command_line.cc
lists = ("Positionals", "Options", "Subcommands")
english = os.environ | {"LC_ALL": "C.UTF-8"}


@dataclasses.dataclass
class Entry:
    name: str  # "-j,--jobs", "PATH"
    kind: str  # of its value: "TEXT", "INT", …; "" for a switch
    allowed: str  # "1 to 1024", "pdf, text, both"; "" where anything of the kind is
    default: str
    text: str

    def flags(self):
        return [part for part in self.name.split(",") if part.startswith("-")]


@dataclasses.dataclass
class Program:
    name: str  # "thaimemo-ingest", "thaimemo-corpus make"
    purpose: str
    usage: str
    entries: dict  # name of a list → entries
    notes: list  # paragraphs below the lists, each a list of lines
    subcommands: list  # programs

    def examples(self):
        return [line.strip() for block in self.notes for line in block if re.match(r" +thaimemo", line)]


def read_program(folder, name):
    """One program of `folder`; thaimemo itself has no lists, only notes."""
    words = name.split()
    shown = subprocess.run([os.path.join(folder, words[0]), *words[1:], "--help"], capture_output=True, text=True, check=True, env=english)
    program = parsed(name, shown.stdout)
    program.subcommands = [read_program(folder, f"{name} {one.name}") for one in program.entries.get("Subcommands", [])]
    return program


def parsed(name, text):
    head, _, rest = text.partition("Usage: ")
    usage, _, below = rest.partition("\n")
    entries, notes, open_list = {}, [[]], None
    lines = below.split("\n")
    for line, following in zip(lines, lines[1:] + [""]):
        if line.rstrip(":") in lists:
            open_list = entries.setdefault(line.rstrip(":"), [])
        elif line == "":
            open_list = None
            notes.append([])
        elif open_list is None:
            notes[-1].append(line)
        elif line.startswith(" " * description_column):
            open_list[-1].text = (open_list[-1].text + " " + line.strip()).strip()
        else:
            is_long = following.startswith(" " * description_column)  # so that its description stands there
            open_list.append(entry(line, len(line) if is_long else description_column))
    return Program(name, head.strip().rstrip("."), usage.replace("  ", " "), entries, [block for block in notes if block], [])


def entry(line, end_of_name):
    name, _, value = line[:end_of_name].strip().partition(" ")
    value = re.sub(r"REQUIRED|(Excludes|Needs): \S+", "", value).strip()
    kind, bounds, default = re.fullmatch(r"([A-Z ]*?(?: x \d+)?)(?::(.*?))?(?:=(.*?))?(?: ?\.\.\.)?", value).groups()
    return Entry(re.sub(r"\{.*\}$", "", name), kind, choices_or_bounds(bounds, kind), default or "", line[end_of_name:].strip())


def choices_or_bounds(bounds, kind):
    """What may stand there, as people say it; "" where that is plain from its kind."""
    choices = re.fullmatch(r"\{(.*)\}", bounds or "")
    limits = re.fullmatch(rf"{kind} in \[(\S+) - (\S+)\]", bounds or "")
    if choices:
        return ", ".join(choices[1].split(","))
    if kind == "ENUM":
        return bounds.replace(" or ", ", ")
    if limits:
        return f"{limits[1]} to {limits[2]}"
    return "" if (bounds or "").isupper() else bounds or ""


helpers = ["thaimemo-page-image"]  # programs that are no verb: only others call them


def read_all(folder):
    """thaimemo, then its verbs in the order in which it lists them."""
    whole = read_program(folder, "thaimemo")
    shown = subprocess.run([os.path.join(folder, "thaimemo"), "--help"], capture_output=True, text=True, check=True, env=english).stdout
    verbs = re.findall(r"^  ([a-z]+) {2,}\S", shown, re.M)
    return whole, [read_program(folder, "thaimemo-" + verb) for verb in verbs]
