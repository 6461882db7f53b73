"""The words and rules of the province's form pack."""

import pytest

from lvgw_desktop.domain.policy import Policy
from lvgw_desktop.domain.vocabulary import Vocabulary
from tests.domain.form_pack import henan


@pytest.fixture(scope="session")
def vocabulary():
    return Vocabulary.from_mapping(henan("vocabulary.toml"))


@pytest.fixture(scope="session")
def policy():
    return Policy.from_mapping(henan("policy.toml"))
