import pytest

from lvgw_desktop.domain.notice_board_sheet import NoticeBoardSheet


@pytest.mark.parametrize(
    ("phone", "wechat", "contact"),
    [
        ("138-0375-0000", "", "138-0375-0000"),
        ("138-0375-0000", "13803750000", "138-0375-0000（手机、微信同号）"),
        ("138-0375-0000", "zmy", "138-0375-0000；微信：zmy"),
        ("", "zmy", "微信：zmy"),
        ("", "", ""),
    ],
)
def test_the_board_says_whether_telephone_and_wechat_are_one(phone, wechat, contact):
    board = NoticeBoardSheet(village_name="龙兴街道军营社区", phone=phone, wechat=wechat)
    assert board.contact == contact
