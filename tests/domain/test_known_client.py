"""People met before, each once."""

from lvgw_desktop.domain.known_client import KnownClient, each_once

ZHAO = KnownClient("赵某某", "女，62岁", "138-0375-0000")


def test_the_same_telephone_in_another_spelling_is_the_same_person_as_described_last():
    before = KnownClient("赵某某", "女，61岁", "13803750000")
    assert each_once([ZHAO, before]) == (ZHAO,)


def test_people_of_one_name_are_told_apart_by_telephone_and_description():
    others = (
        KnownClient("赵某某", "女，62岁", "138-0375-0001"),
        KnownClient("赵某某", "男，40岁"),
        KnownClient("赵某某", "男，41岁"),
    )
    assert each_once([ZHAO, *others]) == (ZHAO, *others)


def test_an_entry_without_telephone_stands_back_for_the_one_that_has_it():
    assert each_once([KnownClient("赵某某", "女，62岁"), ZHAO]) == (ZHAO,)
    alone = KnownClient("孙某兰", "女，50岁")
    assert each_once([alone, alone]) == (alone,)
