using System.Text.RegularExpressions;
using QifuReports.App.Output.Tables;

namespace QifuReports.Tests.Tables;

public sealed partial class TextTableTests
{
    private const int Cases = 400;

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(160)]
    public void A_table_is_no_wider_than_the_display_and_nothing_in_it_is_lost(int width)
    {
        var (asTables, asRecords, withColumnsLeftOut) = (0, 0, 0);
        for (uint seed = 0; seed < Cases; seed++)
        {
            var table = TableCase.Of(seed);
            var text = table.Written(new Display(width, HasColour: false, IsTerminal: false));
            var lines = Cells.Lines(text);

            foreach (var line in lines)
            {
                Cells.WidthOf(line).ShouldBeLessThanOrEqualTo(width, $"seed {seed}:\n{text}");
                line.ShouldBe(line.TrimEnd(), $"seed {seed}:\n{text}");
            }
            if (lines.Length > 1 && Rule().IsMatch(lines[1]))
            {
                asTables++;
                if (ShouldShowAll(table, lines, $"seed {seed}:\n{text}")) withColumnsLeftOut++;
            }
            else
            {
                asRecords++;
                var expected = table.Rows.SelectMany(row => row.Select((cell, c) => cell.Length == 0 ? "" : table.Columns[c].Head + cell));
                Cells.Bare(string.Concat(lines)).ShouldBe(Cells.Bare(string.Concat(expected)), $"seed {seed}");
            }
        }

        // The cases are of every kind.
        asTables.ShouldBeGreaterThan(Cases / 8);
        if (width <= 80) withColumnsLeftOut.ShouldBeGreaterThan(5);
        if (width <= 40) asRecords.ShouldBeGreaterThan(5);
    }

    // Every column is shown or named below the table; of one that is shown, all words are there, and every figure in one piece. Whether any
    // is left out.
    private static bool ShouldShowAll(TableCase table, string[] lines, string message)
    {
        var end = Array.FindIndex(lines, l => l.StartsWith("Left out, for want of room: ", StringComparison.Ordinal));
        var below = end < 0 ? "" : string.Join(' ', lines[end..]);
        var gone = table.Columns.Where(c => Regex.IsMatch(below, $@"\b{c.Head}\b")).ToList();
        gone.ShouldAllBe(c => c.MayGo, message);
        gone.Count.ShouldBe(end < 0 ? 0 : Math.Max(1, gone.Count), message);
        if (end >= 0) below.ShouldContain("--elsewhere", Case.Sensitive, message);

        var shown = table.Columns.Except(gone).ToList();
        var spans = Rule().Match(lines[1]).Groups[1].Captures.Select(c => (c.Index, c.Length)).ToList();
        spans.Count.ShouldBe(shown.Count, message);
        var body = lines[2..(end < 0 ? lines.Length : end)].Select(Cells.Of).ToList();
        for (var c = 0; c < shown.Count; c++)
        {
            string Slice(List<string> line) => string.Concat(line.Skip(spans[c].Index).Take(spans[c].Length)).Trim();
            Slice(Cells.Of(lines[0])).ShouldBe(shown[c].Head, message);
            var (slices, cells) = (body.Select(Slice).Where(s => s.Length > 0).ToList(),
                table.Rows.Select(r => r[table.Columns.IndexOf(shown[c])]).Where(s => s.Length > 0).ToList());
            if (shown[c].ToTheRight || shown[c].Least == 0) slices.ShouldBe(cells, message);
            else Cells.Bare(string.Concat(slices)).ShouldBe(Cells.Bare(string.Concat(cells)), message);
        }
        return gone.Count > 0;
    }

    [Fact]
    public void Columns_are_left_out_from_the_last_one_on_and_only_as_many_as_must_be()
    {
        string Written(int width, bool isTerminal, string seenWith)
        {
            var table = new TextTable([TextColumn.Word("One").Spare(), TextColumn.Figure("Two"), TextColumn.Word("Three").Spare(),
                TextColumn.Word("Four").Spare()]) { SeenWith = seenWith };
            table.Add("1111111111", "2222222222", "3333333333", "4444444444");
            using var text = new StringWriter { NewLine = "\n" };
            table.Write(text, new Display(width, HasColour: false, isTerminal));
            return text.ToString();
        }

        Written(46, true, "").ShouldNotContain("Left out");
        Written(45, true, "--json FILE").ShouldEndWith("Left out, for want of room: Four. A wider\nterminal shows it, and --json FILE.\n");
        Written(33, false, "--json FILE").ShouldEndWith("Left out, for want of room: Three\nand Four. To see them: --json\nFILE.\n");
        Written(12, true, "").ShouldStartWith("       Two\n----------\n2222222222\n");
    }

    [Fact]
    public void Where_nothing_can_go_each_row_is_set_as_lines_of_head_and_cell()
    {
        var table = new TextTable([TextColumn.Figure("Figure"), TextColumn.Word("Code"), TextColumn.Words("What", 10)]);
        table.Add("RMB 1,093,377 thousand", "QC36-without-a-break", "Net income, as another filing has it");
        table.Add("2", "", "Three");

        foreach (var width in (int[])[1, 5, 20])
        {
            using var narrow = new StringWriter();
            table.Write(narrow, new Display(width, HasColour: false, IsTerminal: true));
            narrow.ToString().ShouldContain("RMB 1,093,377 thousand");
        }
        using var text = new StringWriter { NewLine = "\n" };
        table.Write(text, new Display(30, HasColour: false, IsTerminal: true));

        text.ToString().ShouldBe("""
            Figure  RMB 1,093,377 thousand
            Code    QC36-without-a-break
            What    Net income, as another
                    filing has it

            Figure  2
            What    Three

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Words_go_on_beside_the_rows_that_go_on_with_theirs()
    {
        string Written(int width)
        {
            var table = new TextTable([TextColumn.Words("What", 8), TextColumn.Figure("Figure"), TextColumn.Words("In", 6)]);
            table.Add("Total net revenue of the year", "1,000", "first, second");
            table.AddBelow("", "2,000", "third");
            table.AddBelow("", "3,000", "");
            table.Add("Next", "4", "last");
            using var text = new StringWriter { NewLine = "\n" };
            table.Write(text, new Display(width, HasColour: false, IsTerminal: true));
            return text.ToString();
        }

        Written(25).ShouldBe("""
            What      Figure  In
            --------  ------  -------
            Total      1,000  first,
            net               second
            revenue    2,000  third
            of the     3,000
            year
            Next           4  last

            """.ReplaceLineEndings("\n"));
        Written(12).ShouldContain("In      first,\n        second\nFigure  2,000\nIn      third\n");
    }

    [Fact]
    public void Words_stay_whole_where_they_can_and_break_before_a_column_goes()
    {
        string Head(int width)
        {
            var table = new TextTable([TextColumn.Words("A", 4), TextColumn.Words("B", 4).Spare()]);
            table.Add("reconciliations of all", "one two three four five");
            using var text = new StringWriter { NewLine = "\n" };
            table.Write(text, new Display(width, HasColour: false, IsTerminal: true));
            return text.ToString().Split('\n')[1];
        }

        Head(23).ShouldBe("---------------  ------");
        Head(21).ShouldBe("----------  ---------");
        Head(9).ShouldBe("---------");
    }

    [Fact]
    public void Colours_stand_around_the_words_alone_and_change_no_width()
    {
        var table = new TextTable([TextColumn.Words("Status", 6) with { Ink =
            s => s.StartsWith("failed", StringComparison.Ordinal) ? Ink.Red : Ink.Plain }, TextColumn.Word("What")]);
        table.Add("failed twice", "A");
        table.Add("holds", "B");

        string Written(bool colour)
        {
            using var text = new StringWriter { NewLine = "\n" };
            table.Write(text, new Display(13, colour, IsTerminal: true));
            return text.ToString();
        }

        Written(true).ShouldContain("\u001b[31mfailed\u001b[0m   A\n\u001b[31mtwice\u001b[0m\nholds    B\n");
        Escape().Replace(Written(true), "").ShouldBe(Written(false));
    }

    [Fact]
    public void What_moves_a_cursor_or_starts_an_escape_does_not_get_through()
    {
        var table = new TextTable([TextColumn.Word("Reply"), TextColumn.Word("Next")]);
        table.AddWithNote(["250 \u001b[2Jok\r\nand more", "x"], "a \u0007 bell");
        using var text = new StringWriter { NewLine = "\n" };

        table.Write(text, Display.Pipe);

        text.ToString().ShouldEndWith("250 \uFFFD[2Jok  and more  x\n    a \uFFFD bell\n");
    }

    [Fact]
    public void A_table_without_rows_is_nothing()
    {
        using var text = new StringWriter();
        new TextTable([TextColumn.Word("Head")]).Write(text, Display.Pipe);
        text.ToString().ShouldBeEmpty();
    }

    [GeneratedRegex("^(?:(-+) *)+$")]
    private static partial Regex Rule();

    [GeneratedRegex("\u001b\\[[0-9]+m")]
    private static partial Regex Escape();
}
