"""界面部件: every screen is declared with these parts, and with nothing else.

Start (bootstrap, tests), before any widget:
`theme.install(app, Appearance(), resources=path, fonts=[paths])`; later
`theme.change(Appearance(TextSize.LARGE, Scheme.DARK))` restyles everything while open.
Sizes are given in px at 标准; `row(...)`, `column(...)`, `keep_size(widget, width=…)` scale them.
A screen never calls setStyleSheet, setFont or setFixedWidth; colours come by role and Tone.
Never setVisible(True) before the widget is in a layout with a parent: it flashes up as a window.

theme       Appearance(text_size, scheme), TextSize, install, change, current(), px(n), gap(n)
tokens      Tone.MUTE OK WARN SEAL PRI; Scheme
layouts     row(*items, spacing=8, margins=(l, t, r, b)), column(...), STRETCH,
            box.put(item, stretch), keep_size(widget, width= height= min_width= max_width= …)
marked_words write_marked(painter, room, words, places, font=, ink=): text with what was searched
labels      Label(words, role, wrap=False, tone=None), roles: title heading cardTitle body bold
            number side hint body2 label formLabel; ElidedLabel; IconLabel(name, tone);
            rule(); restyle(widget)
icons       names are the files of resources/icons (its README fixes the meanings)
buttons     Button(words, Kind.PRIMARY|PLAIN|TEXT|DANGER, icon="", key="F2", small=False, clicked=f)
            .disable(why) .enable() .set_words(); link(words, f), history_button(f), bin_button(f).
            The key is only drawn: the page
            makes its own QShortcut
painted_button   PaintedButton: override sizeHint(), draw(painter); Button and WordLink are ones
card        Card(title, *items, aside=widget|str, kind="card|cardWarn|formCard").body; TableCard
badge       Badge(text, icon, tone), BadgeLabel(badge); Mark, DONE MISSING TO_CHECK WRONG
segmented   Segmented([(value, words)…], value): value() set_value() set_words(), changed(value)
operations  Operations(parent, at_once=False).run(work, then=, refused=, changed=("topic",),
            label="", cancellable=False, urgent=False, key="", said=); signal changed(frozenset);
            said(result) is the toast's sentence: what the work wrote is then undone by Ctrl+Z;
            drop(key), close(), idle(), tell_changed(*topics)
progress    Progress.report(done, total, words) .cancelled(), handed to a work with a
            parameter named `progress`; Cancelled
operation_windows   show_operations_in(window, operations, show_crash): once, by the main window
messages    tell(parent, sentence); ask(parent, sentence, ("封账", "先不封")) -> 0 | 1 | None (Esc)
toast       Toast(window).say("0201 号已作废，编号保留。", undo=f); UndoRedo of the main window puts
            the deeds behind Ctrl+Z and Ctrl+Y
bottom_bar  BottomBar: a bar under a list, above which the toast stands; BulkBar is one
columns     Column(id, title, width, text=, second=, badge=, mark=, tone=, bold=, align=,
            hide_rank=, sortable=, draw=, tip=); Group(title); Rows([...]); Source: count(),
            page(offset, limit, after), place(keys), keys(), listed(keys)
record_table RecordTable(columns, key=, operations=, checkable=False, name=""): set_columns(…),
            show_rows(rows) for
            rows at hand (with Group heads), show_source(source) for paged ones; current()
            selected() ticked() tick(keys) choose(key) copy() sorting.mark(id, descending=);
            opened, current_changed, ticks_changed, sort_asked, delete_asked, typed, counted
editors     LineEditor(placeholder=, icon=, width=, latin=), TextEditor(lines=), NumberEditor,
            TickEditor(words), ChoiceEditor(Segmented), DerivedEditor(where_from),
            ShorthandEditor(understand): value(), set_value(), changed, left
picker      Picker(choices or f(typed)), FilterPicker("全部村(居)", …), PickerEditor(picker)
year_picker YearPicker(year, name): show_years() show_year() .year, year_chosen(int); amount_editor
            AmountEditor: money as 分, in a field
suggestion_line  SuggestionEditor(SuggestionLine()): free text that offers what was written before;
            set_suggestions(f(typed)), chosen(Choice)
candidates  Candidates.of(pickers): villages_for(adviser, day), advisers_for(village, day)
choices     Choice(key, text, second="", search=finder(name, code), tag=""), matching()
offering_line    OfferingLine: what pickers and suggestions share (list, keys, input method)
rows_model  RowsModel(role, words, parent): show(rows), for a QListView that paints its rows
choice_list ChoiceList(window, two_lines=False, numbered=False): the list alone, as for phrases
filled_area FilledArea(lines=): a text that marks what was filled in: fill_in(text, begin)
            filled_in() mark(texts), composed(preedit); in a field TextEditor(area=…)
labelled_editor  LabelledEditor(label, editor): a choice with its label that is no record's field
ticks_editor  TicksEditor([(value, words)…]): several ticks as one field; digits tick, arrows move
time_editors  NearDayEditor(today), TimeEditor, SpellsEditor: days and times in shorthand
field_box   FieldBox(field, label, editor, required=, hint=, label_at="left|top|", message_at=):
            set_problem(Problem | None) set_hint(words, tone) set_pinned() value(); left(field)
editor      EditorField(name, label, make, required, hint, span), RecordEditor(fields, build,
            across=2): show_record(record) record() read() show_problems(problems) start()
            is_changed(); save_asked, back_asked, changed
enter_flow  next_in(boxes, here, back=False), for editors laid out by hand
filter_bar  FilterBar(months=, villages=, advisers=, search="…", statuses=[(None, "全部")…]):
            changed(Filters) show_counts show_filters ask_for clear; MonthPicker, SearchBox
filter_keeper FilterKeeper(bar, saved_filters, operations, list name): saved groups of filters,
            named by `bars`, offered by `bar.saved` (start() for Ctrl+L); said(sentence, undo)
tab_page    Page(title, subtitle, actions=, hints=[Hint]): put(item, stretch) back() start();
            leave_off() come_up(): the cursor is where it was (cursor_place CursorPlace);
            TabPage(operations, topics): set_first open_page close_page go_back refresh()
surroundings  Surroundings(use_cases, operations, here, tab_named, come_back_to): a window as its
            errands see it; WindowErrands
key_hints   Hint(key, words), KeyHints (status bar), KeyCap(key)
states      EmptyState, ErrorCard, Banner(sentence, *buttons, closed=True), PracticeBand
figures     ProgressNumber(icon, title).show_progress(7, 9, "差赵岭"), opened(Part);
            set_title(); Countdown(title).show_days()
linked_label LinkedLabel(role).show_parts(["咨询 ", Link("38", key), " 条"]): a text that wraps,
            with links by Tab and Enter: linkActivated(key)
word_link   WordLink(words, px, bold=, elided=): a number or words that open records
whole_rows  choose_whole_rows(table), choose_row(table, row), for a QTableView of its own
cell_table  CellTable: a RecordTable with a cursor on one cell, cell_opened(record, column id)
number_table NumberTable(columns, numbers=ids, number=f): digits go into the cell under the cursor,
            Enter to the next one: number_typed(record, column id, number)
counted_logs other_columns  the columns of logs behind a number, and of other records
rule_words  number_words(rule, value): 25 日前
side_by_side SideBySide(main, side, width=424): folds when narrow; toggle() for F11
shortcuts   on_keys(page, {"F8": action})
progress_card ProgressCard(cancel=f).show_step(words, done, total, hint)
twelve_months TwelveMonths(name).show_cells([MonthCell(MonthState.DONE, "2")…]); opened(month)
bulk_bar    BulkBar(*buttons).follow(table, closed), under a table in a TableCard
ask_bar     AskBar(EditorField, verb, leave): one question under a list, ask(question, start, done)
            ask_on(question, typed, done): with its answer begun
asking_view AskingView(main, cards, width=, at_left=, at_right=).notice: asked before one deed
saved_file  SavedFile().show_saved(path, "已存到 …"): where a file lies, with 打开文件夹
choose_file choose_to_open(parent, title, EXCEL), choose_to_save(…, name, PDF), choose_folder
step_page   StepPage(title, bar).show_view(view), .stepper: an import, a package, step by step;
            step_work StepWork(operations, key, parent).begin(work, then): declined, rested
timeline pips stepper   show_periods, show_numbers, show_steps
trend_chart TrendChart(name).show_bars([("11月", 20)…]) or show_months([TrendBar(label=, value=,
            past=, …)…]), upright, a year beside another; opened(number), past_opened(number)
chart_table ChartTable: a CellTable whose cells are drawn and opened by a click too; its columns are
            bar_cell bar_column(pieces, most, tip), shade_cell shade_column(id, title, width, …);
            table_place TablePlace(box).put(table): one with other heads in the place of the last
chart_fill  Fill.SOLID MUTED PALE UNFINISHED STROKED DOTTED FAINT EMPTY; legend Legend tells of them
masked_text Mask("显示号码").add(label, masked, full)
pdf_preview PdfPreview(operations): show_pages(render_page, sizes) show_whole() zoom_by() go_to()
thumbnails  Thumbnails(operations).show_pages(render_page, [Thumbnail(words)]); page_chosen
list_page   ListPage(title, table, search=, add=, below=): a list at the left, `card` (CardPane) at
            the right; card_pane CardPane.show_card(head, cards), CardHead, facts_line
card_columns CardColumns(left, right, shares=, fold_below=): two columns of cards, one if narrow
other_counts  other_counts_card(counts, filter, opened): how many other records of each kind
facts       fact("服务日", "…") and remark(icon, words, tone): the lines of a card
whole_table WholeTable: a short table in a card; scrolled scrolled(content), ScrolledContent
editor_page EditorPage(title, editor, operations, save=, changed=, remarks=): saved(result);
            reason_page(...) asks one reason first; saving_page SavingPage: the foot of both
saving      Saving(operations, resume, parent).run(work, then, changed): busy(bool), declined;
            locking Locking(page, *parts).lock on busy: nothing is typed during a save
editor_draft DraftDesk(drafts, DraftPlace("village", uuid), "修改村(居) …") as EditorPage(draft=…):
            what is typed is kept, offered on 首页, and taken up when the page opens again
roster_tab  RosterTab(operations, topics, RosterWords(…)).put_list(table, below, reading, acts)
compound    CompoundEditor(parts, *lines): several small editors as one field; day_editor DayEditor

Example, a tab with a list and an editor over it::

    COLUMNS = (
        Column("name", "村(居)", text=lambda v: v.name, second=lambda v: v.adviser_name),
        Column("checklist", "五有一满意", 110, badge=checklist_badge),
    )

    class VillagesTab(TabPage):
        def __init__(self, operations: Operations, villages: VillageService) -> None:
            super().__init__(operations, topics=("villages", "appointments"))
            self._villages = villages
            self._table = RecordTable(COLUMNS, key=lambda v: v.id, name="村(居)")
            self._table.opened.connect(self.edit)
            page = Page("村(居)", hints=[Hint("Enter", "修改"), Hint("F1", "帮助")])
            page.put(TableCard(self._table), 1)
            self.set_first(page)

        def refresh(self) -> None:
            self.operations.run(
                self._villages.rows, then=self._table.show_rows, key="villages.rows"
            )

        def edit(self, village: Village) -> None:
            editor = RecordEditor(FIELDS, build_village, across=2)
            page = Page("修改村(居)")
            page.put(editor, 1)
            editor.show_record(village)
            editor.back_asked.connect(page.back_asked)
            editor.save_asked.connect(lambda: self.save(page, editor))
            self.open_page(page)
            editor.start()

        def save(self, page: Page, editor: RecordEditor[Village]) -> None:
            try:
                village = editor.record()
            except Refusal as refusal:
                editor.show_problems(refusal.problems)
                return
            self.operations.run(
                lambda: self._villages.save(village),
                then=lambda _saved: self.close_page(page),
                refused=lambda refusal: editor.show_problems(refusal.problems),
                changed=("villages",),
                urgent=True,
            )
"""
