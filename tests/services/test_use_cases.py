import subprocess
import sys

import pytest

from lvgw_desktop.services.use_cases import UseCases


@pytest.mark.parametrize(("name", "service"), UseCases.__annotations__.items())
def test_each_service_is_made_once_and_is_what_it_is_said_to_be(name, service):
    workplace = object()
    use_cases = UseCases(workplace)
    made = getattr(use_cases, name)
    assert (type(made).__name__, made.workplace) == (service, workplace)
    assert getattr(use_cases, name) is made


def test_a_service_is_loaded_when_it_is_first_asked_for():
    script = """
import sys
from lvgw_desktop.services.use_cases import UseCases
print("lvgw_desktop.services.calibration" in sys.modules)
UseCases(workplace=None).calibration
print("lvgw_desktop.services.calibration" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert done.stdout.split() == [b"False", b"True"]
