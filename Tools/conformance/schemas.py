"""Compare what JSON Schema says of data files with what the program says. `make conformance`.

usage: schemas.py PROGRAM

An independent validator and an independent YAML reader look at every example, every meeting and
identity of the tests and every bad file, by the schemas that `taklimat schema` prints. A good file has no
error. Each error of the schema in a bad file lies where the program has one, too; and each error of
the program's that a schema can express lies where the schema has one.
"""

import glob
import json
import subprocess
import sys

import jsonschema
import yaml

PROGRAM = sys.argv[1]
# What a schema can say: the shape of fields, not what one part says of another.
EXPRESSIBLE = {
    "missing-key", "unknown-key", "wrong-type", "unknown-choice", "invalid-number",
    "invalid-boolean", "invalid-identifier", "invalid-language", "invalid-time", "invalid-color",
    "unknown-schema", "wrong-kind", "line-break-in-text", "empty-text", "nameless-person",
}
# Bad files of which at least this many have errors of the schema.
LEAST = {"meetings": 40, "identities": 5}
MEETING = "Tests/Fixtures/meetings/minimal.yaml"


class Core(yaml.SafeLoader):
    """YAML 1.2's core schema, as editors read it; PyYAML's own is that of 1.1."""


Core.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"^[-+]?[0-9]+$", list("-+0123456789")),
    ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", list("-+.0123456789")),
    ("merge", r"^<<$", ["<"]),
]:
    import re

    Core.add_implicit_resolver("tag:yaml.org,2002:" + tag, re.compile(pattern), first)


class Tree:
    """A file's data, and the nodes that they were read from by their paths."""

    def __init__(self, text):
        self.values, self.keys = {}, {}
        loader = Core(text)
        self.data = self.build(loader, loader.get_single_node(), ())

    def build(self, loader, node, path):
        self.values[path] = node
        if isinstance(node, yaml.MappingNode):
            loader.flatten_mapping(node)
            data = {}
            for key, value in node.value:
                name = key.value
                if name not in data:
                    self.keys[path + (name,)] = key
                    data[name] = self.build(loader, value, path + (name,))
            return data
        if isinstance(node, yaml.SequenceNode):
            return [self.build(loader, item, path + (index,)) for index, item in enumerate(node.value)]
        kind = node.tag.rsplit(":", 1)[1]
        if kind == "int":
            return int(node.value)
        if kind == "float":
            return float(node.value)
        if kind == "bool":
            return node.value.lower() == "true"
        return None if kind == "null" else node.value


def leaves(error):
    """The errors that an error consists of."""
    if not error.context:
        return [error]
    return [leaf for inner in error.context for leaf in leaves(inner)]


def places(error, tree):
    """The nodes at which an error of the validator's lies."""
    path = tuple(error.absolute_path)
    if error.validator == "additionalProperties" and isinstance(error.instance, dict):
        known = error.schema.get("properties", {})
        return [tree.keys[path + (name,)] for name in error.instance if name not in known]
    if "propertyNames" in error.absolute_schema_path:
        return [tree.keys[path + (error.instance,)]]
    if error.instance is None and path in tree.keys:
        return [tree.keys[path]]
    return [tree.values[path]]


def covers(node, found):
    start = (node.start_mark.line + 1, node.start_mark.column + 1)
    end = (node.end_mark.line + 1, node.end_mark.column + 1)
    return start <= (found["line"], found["column"]) <= end


def schema(kind):
    text = subprocess.run([PROGRAM, "schema", kind], capture_output=True, check=True).stdout
    made = json.loads(text)
    jsonschema.Draft202012Validator.check_schema(made)
    return jsonschema.Draft202012Validator(made)


def diagnostics(path, kind):
    command = [PROGRAM, "check", "--diagnostics", "json"]
    command += ["--identity", path, MEETING] if kind == "identities" else [path]
    text = subprocess.run(command, capture_output=True).stderr.decode()
    found = [json.loads(line) for line in text.splitlines() if line.startswith("{")]
    return [one for one in found if one.get("line") and one["severity"] == "error"]


def good(path, validator):
    tree = Tree(open(path, encoding="utf-8-sig").read())
    return [
        f"{path}: {'/'.join(map(str, leaf.absolute_path))}: {leaf.message[:120]}"
        for error in validator.iter_errors(tree.data)
        for leaf in leaves(error)
    ]


def bad(path, kind, validator):
    """Complaints, and whether the schema found something."""
    try:
        tree = Tree(open(path, encoding="utf-8-sig").read())
    except (yaml.YAMLError, UnicodeDecodeError):
        return [], False
    told = diagnostics(path, kind)
    nodes = [
        (node, error)
        for error in validator.iter_errors(tree.data)
        for leaf in leaves(error)[:1]
        for node in places(leaf, tree)
    ]
    if any(one["id"] == "wrong-kind" for one in told):
        # Of another kind of file the program tells that alone; the schema has an error there, too.
        nodes = [pair for pair in nodes if any(covers(pair[0], one) for one in told)]
    complaints = [
        f"{path}:{node.start_mark.line + 1}:{node.start_mark.column + 1}:"
        f" only the schema says: {error.message[:120]}"
        for node, error in nodes
        if not any(covers(node, one) for one in told)
    ]
    complaints += [
        f"{path}:{one['line']}:{one['column']}: only the program says: {one['message'][:120]}"
        for one in told
        if one["id"] in EXPRESSIBLE and not any(covers(node, one) for node, _ in nodes)
    ]
    return complaints, bool(nodes)


def main():
    kinds = {
        "meetings": (
            schema("meeting"), ["Examples/*/meeting*.yaml", "Tests/Fixtures/meetings/*.yaml"]),
        "identities": (
            schema("identity"), ["Examples/*/identity.yaml", "Tests/Fixtures/identities/*.yaml"]),
        "templates": (
            schema("template"), ["Templates/*/template.yaml", "Examples/*/*/template.yaml"]),
        "languages": (schema("language"), ["Languages/*.yaml"]),
    }
    complaints, lacking = [], []
    for kind, (validator, patterns) in kinds.items():
        paths = sorted(path for pattern in patterns for path in glob.glob(pattern))
        for path in paths:
            complaints += good(path, validator)
        count = 0
        for path in sorted(glob.glob(f"Tests/Fixtures/bad/{kind}/*.yaml")) if kind in LEAST else []:
            found, has_errors = bad(path, kind, validator)
            complaints += found
            count += has_errors
        print(f"{len(paths)} good {kind}; {count} bad ones of which the schema says so")
        if not paths or count < LEAST.get(kind, 0):
            lacking.append(f"schemas: too few {kind}: {LEAST.get(kind, 0)} bad ones are promised")
    print("\n".join(complaints))
    print("\n".join(lacking), file=sys.stderr)
    sys.exit(bool(complaints or lacking))


main()
