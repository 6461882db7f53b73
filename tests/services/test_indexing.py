"""建索引: a little at a time, what was saved is taken into the search index."""

from builders import NOW, a_log
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.services import indexing
from lvgw_desktop.storage import log_index


def test_what_was_saved_is_taken_in_a_little_at_a_time(practice, monkeypatch):
    monkeypatch.setattr(indexing, "LOGS_AT_A_TIME", 50)
    logs = practice.search.count_logs("社区")
    steps = 0
    while practice.indexing.go_on():
        steps += 1
    assert steps == -(-practice.service_logs.last().id // 50)
    assert not practice.indexing.go_on()
    assert practice.search.count_logs("社区") == logs > 0
    practice.service_logs.record(a_log())
    with practice.workplace.reading() as store:
        assert store.search_index.is_behind()
    practice.indexing.go_on()
    with practice.workplace.reading() as store:
        assert not store.search_index.is_behind()


def pieces(use_cases):
    found = "SELECT count(DISTINCT segid) FROM log_words_idx"
    return use_cases.workplace.database._raw.execute(found).fetchone()[0]


def test_an_index_in_many_pieces_is_put_in_order(practice, monkeypatch):
    monkeypatch.setattr(log_index, "_FEW_PIECES", 3)
    monkeypatch.setattr(indexing, "LOGS_AT_A_TIME", 5)
    monkeypatch.setattr(indexing, "PAGES_AT_A_TIME", 1)
    many, logs = 0, practice.search.count_logs("社区")
    while practice.indexing.go_on():
        many = max(many, pieces(practice))
    assert many > 3
    assert pieces(practice) <= 3
    assert practice.search.count_logs("社区") == logs
    with practice.workplace.reading() as store:
        assert store.search_index.is_whole()


def take_in_all(use_cases):
    while use_cases.indexing.go_on():
        pass


def forget_a_token(use_cases):
    """Damage the index as nothing but the disk can: what it says is wrong, but can be read."""
    use_cases.workplace.database._raw.execute("DELETE FROM log_words_idx")


def found(use_cases):
    return use_cases.search.logs("社区", 5)


def test_a_check_of_the_data_makes_a_damaged_index_anew(practice):
    take_in_all(practice)
    before = found(practice)
    assert practice.backups.verify().sentence.endswith("每一条都与留痕一致。")
    forget_a_token(practice)
    report = practice.backups.verify()
    assert (report.ok, report.searchable) == (True, True)
    assert report.sentence.endswith("查找用的索引不完整，已重新建立，记录不受影响。")
    assert found(practice) == before
    take_in_all(practice)
    assert found(practice) == before
    assert practice.backups.verify().sentence.endswith("每一条都与留痕一致。")


def test_a_check_of_a_closed_file_does_so_too(practice):
    take_in_all(practice)
    forget_a_token(practice)
    file = practice.workplace.database.path
    practice.close()
    files = office_files(now=lambda: NOW)
    assert files.verify(file).sentence.endswith("已重新建立，记录不受影响。")
    assert files.verify(file).sentence.endswith("每一条都与留痕一致。")


def test_while_another_window_has_the_file_it_stays_as_it_is(practice):
    take_in_all(practice)
    forget_a_token(practice)
    report = office_files(now=lambda: NOW).verify(practice.workplace.database.path)
    assert (report.ok, report.searchable) == (True, False)
