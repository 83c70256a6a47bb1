"""Law 1: same seed, same bytes, on every machine. What could break it is banned from the rules."""

import ast
from pathlib import Path

import pytest

from tests.support import ROOT

BANNED = {
    "exp", "exp2", "expm1", "log", "log2", "log10", "log1p", "power", "float_power", "pow", "sqrt", "cbrt", "hypot",
    "sin", "cos", "tan", "arctan", "arctan2", "sinh", "cosh", "tanh", "interp", "mean", "average", "std", "var", "dot",
    "vdot", "matmul", "inner", "einsum", "tensordot", "convolve", "sum", "nansum", "prod", "random", "default_rng",
}  # fmt: skip
FILES = sorted((ROOT / "sim").rglob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_arithmetic_that_machines_do_differently(path: Path) -> None:
    """No transcendental function, no float sum over an axis, no matrix product and no hidden dice in `sim`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute):
            assert node.attr not in BANNED, f"{path.name}:{node.lineno}: {node.attr}"
        if isinstance(node, ast.BinOp):
            assert not isinstance(node.op, ast.MatMult | ast.Pow), f"{path.name}:{node.lineno}"
        if isinstance(node, ast.Import | ast.ImportFrom):
            names = [alias.name for alias in node.names] + [getattr(node, "module", None) or ""]
            assert not {"random", "secrets", "math"} & set(names), f"{path.name}:{node.lineno}"


def test_nothing_happens_on_import() -> None:
    """No module of any room calls a function for its effect when it is imported."""
    for room in ("sim", "scoring", "scenarios", "assets", "game", "desk"):
        for path in (ROOT / room).rglob("*.py"):
            for node in ast.parse(path.read_text(encoding="utf-8")).body:
                allowed = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
                registers = isinstance(node, ast.Expr) and "add_constructor" in ast.unparse(node)
                assert allowed or registers or not isinstance(node, ast.Expr | ast.For | ast.While), (
                    f"{path}:{node.lineno}"
                )
