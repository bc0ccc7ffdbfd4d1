using System.Text;
using QifuReports.Briefings.Narrative;
using QifuReports.Briefings.Narrative.Prose;
using QifuReports.Briefings.Narrative.Values;

namespace QifuReports.Briefings.Tests.Narrative;

public sealed class TemplateSetTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("templates").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string file, string text) => File.WriteAllBytes(Path.Combine(_folder, file), Encoding.UTF8.GetBytes(text));

    private string Errors() => string.Join("\n", TemplateSet.Load(_folder).Diagnostics.Select(d => d.ToString().Replace(_folder, "")));

    [Fact]
    public void A_folder_is_read_in_ordinal_order_whatever_its_files_begin_and_end_with()
    {
        Write("b.sbn", "\uFEFFb\r\n{{ include 'B' }}");
        Write("B.sbn", "B");
        Write("a.txt", "{{ nothing");

        var (set, diagnostics) = TemplateSet.Load(_folder);

        diagnostics.ShouldBeEmpty();
        set!.Names.ShouldBe(["B", "b"]);
        set.Render("b", TestScope.Values, TestScope.Functions).Text.ShouldBe("b\nB");
    }

    [Fact]
    public void What_stands_in_the_shared_folder_beside_it_is_there_too_unless_the_folder_has_that_name_itself()
    {
        foreach (var sub in (string[])["own", "other", "shared"]) Directory.CreateDirectory(Path.Combine(_folder, sub));
        Write("own/page.sbn", "{{ include 'part' }} {{ include 'foot' }}");
        Write("own/foot.sbn", "own foot");
        Write("other/page.sbn", "{{ include 'none' }}");
        Write("shared/part.sbn", "shared part");
        Write("shared/foot.sbn", "{{ include 'own to shared' }}");

        var set = TemplateSet.Load(Path.Combine(_folder, "own") + Path.DirectorySeparatorChar).Set!;

        set.Names.ShouldBe(["foot", "page", "part"]);
        set.Render("page", TestScope.Values, TestScope.Functions).Text.ShouldBe("shared part own foot");
        var diagnostics = TemplateSet.Load(Path.Combine(_folder, "other")).Diagnostics;
        diagnostics.Select(d => Path.GetRelativePath(_folder, d.Place.File)).Order(StringComparer.Ordinal)
            .ShouldBe([Path.Combine("other", "page.sbn"), Path.Combine("shared", "foot.sbn")]);
    }

    [Fact]
    public void What_is_wrong_in_any_template_is_gathered()
    {
        Write("a.sbn", "{{ x = 1 }}");
        Write("b.sbn", "\n {{ if }} 5");
        Write("d.sbn", "{{ a + b }} 5 {{ include 'x' }}");
        File.WriteAllBytes(Path.Combine(_folder, "c.sbn"), [(byte)'a', 0xC3, 0x28]);

        Errors().ShouldSatisfyAllConditions(
            e => e.ShouldContain("a.sbn(1,6): QT0115"),
            e => e.ShouldContain("b.sbn(2,8): QT0114"),
            e => e.ShouldNotContain("QT0117", customMessage: "one error of syntax a file"),
            e => e.ShouldContain("c.sbn: QT0102"),
            e => e.ShouldContain("d.sbn(1,6): QT0115"),
            e => e.ShouldContain("d.sbn(1,13): QT0130"),
            e => e.ShouldContain("d.sbn(1,18): QT0121"));
        TemplateSet.Load(_folder).Set.ShouldBeNull();
    }

    [Fact]
    public void A_folder_without_templates_is_an_error() => Errors().ShouldContain("QT0101");

    [Fact]
    public void A_folder_that_is_not_there_is_an_error() =>
        TemplateSet.Load(Path.Combine(_folder, "none")).Diagnostics[0].Code.ShouldBe("QT0101");

    [Fact]
    public void A_template_that_is_not_there_is_an_error_with_the_name_that_was_meant()
    {
        Write("results.sbn", "a");

        TemplateSet.Load(_folder).Set!.Render("result", TestScope.Values, TestScope.Functions).Diagnostics[0].ToString()
            .ShouldBe("result.sbn: QT0105: There is no template 'result'. Did you mean 'results'?");
    }

    [Fact]
    public void A_template_that_is_too_long_is_an_error()
    {
        Write("a.sbn", new string('a', (1 << 18) + 1));

        Errors().ShouldContain("QT0104");
    }

    [Fact]
    public void Includes_may_lie_sixteen_deep_and_no_deeper()
    {
        for (var i = 0; i < 16; i++)
            Write($"t{i:D2}.sbn", $"{{{{ include 't{i + 1:D2}' }}}}");
        Write("t16.sbn", "end");

        TemplateSet.Load(_folder).Set!.Render("t00", TestScope.Values, TestScope.Functions).Text.ShouldBe("end");

        Write("t16.sbn", "{{ include 't17' }}");
        Write("t17.sbn", "end");

        Errors().ShouldContain("t00.sbn(1,4): QT0123");
    }

    [Fact]
    public void Includes_that_double_at_each_level_stop_at_the_limit_of_steps()
    {
        for (var i = 0; i < 16; i++)
            Write($"t{i:D2}.sbn", string.Concat(Enumerable.Repeat($"{{{{ include 't{i + 1:D2}' }}}}", 4)));
        Write("t16.sbn", "");

        TemplateSet.Load(_folder).Set!.Render("t00", TestScope.Values,
            TestScope.Functions).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("QT0151");
    }

    [Theory]
    [InlineData("{{ a.")]
    [InlineData("{{ a ?? ")]
    [InlineData("{{ yes ? ")]
    [InlineData("{{ a | f | ")]
    [InlineData("{{ case a }}{{ when b }}")]
    [InlineData("{{ capture a }}")]
    [InlineData("{{ [")]
    [InlineData("{{ $\"{")]
    [InlineData("{{ do ")]
    [InlineData("{{ 0b1")]
    [InlineData("9")]
    [InlineData("{{ # literals: 1 }}")]
    [InlineData("1-")]
    [InlineData("{%")]
    [InlineData("{{ if")]
    [InlineData("{{ else if yes ")]
    [InlineData("'")]
    [InlineData("{{ f(")]
    [InlineData("[^1")]
    [InlineData(" {{-")]
    public void Hostile_templates_are_diagnosed_within_the_stack(string part)
    {
        Write("a.sbn", string.Concat(Enumerable.Repeat(part, (1 << 17) / part.Length)));
        Write("b.sbn", "{{ " + string.Concat(Enumerable.Repeat(part, (1 << 17) / part.Length)));

        TemplateSet.Load(_folder).Diagnostics.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("1e999999999")]
    [InlineData("1.5e-999999999")]
    [InlineData("0b1", 250_000)]
    [InlineData("0x", 250_000)]
    [InlineData("9", 250_000)]
    [InlineData("1.", 250_000)]
    public void A_number_that_would_take_minutes_to_read_is_refused_at_once(string number, int digits = 0)
    {
        Write("a.sbn", $"{{{{ {number}{new string('1', digits)} }}}}");

        Errors().ShouldContain("a.sbn(1,4): QT0113");
    }

    [Fact]
    public void A_text_that_grows_by_capturing_itself_stops_at_the_limit_of_the_output()
    {
        Write("a.sbn", "{{ capture x }}words{{ end }}"
            + string.Concat(Enumerable.Repeat("{{ capture x }}{{ x }}{{ x }}{{ x }}{{ end }}", 60)));

        TemplateSet.Load(_folder).Set!.Render("a", TestScope.Values, TestScope.Functions).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(
            "QT0150");
    }

    [Fact]
    public void Blocks_and_includes_that_lie_as_deep_as_they_may_run_on_a_small_stack_or_are_an_error()
    {
        var (open, close) = (string.Concat(Enumerable.Repeat("{{ if yes }}", 60)), string.Concat(Enumerable.Repeat("{{ end }}", 60)));
        for (var i = 0; i < 16; i++)
            Write($"t{i:D2}.sbn", $"{open}{{{{ include 't{i + 1:D2}' }}}}{close}");
        Write("t16.sbn", $"{open}end{close}");
        var set = TemplateSet.Load(_folder).Set!;
        var codes = new List<string>();
        foreach (var stack in (int[])[256 << 10, 16 << 20])
        {
            var thread = new Thread(() =>
                codes.Add(set.Render("t00", TestScope.Values, TestScope.Functions) is { Text: { } text } run ? text : "QT0120"), stack);
            thread.Start();
            thread.Join();
        }

        codes.ShouldBe(["QT0120", "end"]);
    }

    [Fact]
    public void What_a_function_throws_that_is_a_bug_comes_out_as_it_is()
    {
        Write("a.sbn", "{{ if (bug title) }}a{{ end }}");
        var functions = new Dictionary<string, TemplateFunction> { ["bug"] = new("bug", 1, 1, _ => throw new FormatException("a bug")) };

        Should.Throw<FormatException>(() => TemplateSet.Load(_folder).Set!.Render("a", TestScope.Values, functions)).Message.ShouldBe(
            "a bug");
    }

    [Fact]
    public void Nothing_that_was_captured_goes_from_one_run_to_the_next()
    {
        Write("a.sbn", "{{ capture kept }}a{{ end }}");
        Write("b.sbn", "{{ kept }}");
        var set = TemplateSet.Load(_folder).Set!;

        set.Render("a", TestScope.Values, TestScope.Functions).Text.ShouldBe("");
        set.Render("b", TestScope.Values, TestScope.Functions).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("QT0140");
    }

    [Fact]
    public void A_set_gives_the_same_text_to_every_thread()
    {
        Write("a.sbn", "{{ for row in rows }}{{ row.label }}{{ end }}{{ for x in list }}{{ x | upper }}{{ end }}");
        var set = TemplateSet.Load(_folder).Set!;

        var texts = new string?[64];
        Parallel.For(0, texts.Length, i => texts[i] = set.Render("a", TestScope.Values, TestScope.Functions).Text);

        texts.ShouldAllBe(t => t == "FirstSecondABC");
    }

    [Fact]
    public void The_mark_of_a_figure_goes_through_a_captured_text()
    {
        Write("a.sbn",
            "{{ capture sentence }}Revenue was {{ marked 'revenue' }}.{{ end }}**{{ sentence }}** {{ nothing_there ?? sentence }}".Replace(
                "nothing_there", "sparse.prior"));

        var (text, _) = TemplateSet.Load(_folder).Set!.Render("a", TestScope.Values, TestScope.Functions);

        BlockText.Describe(MarkdownReader.Read(text!, "a"))
            .ShouldBe("p: [Revenue was |Strong|][RMB1.0|Strong|revenue][.|Strong|][ Revenue was ][RMB1.0||revenue][.]\n");
    }

    [Fact]
    public void The_mark_of_a_figure_goes_from_a_function_to_its_run()
    {
        Write("a.sbn", "Revenue was **{{ 'revenue' | figure }}**.");
        var functions = new Dictionary<string, TemplateFunction>
        {
            ["figure"] = new("figure", 1, 1, a => new TextValue(FigureMark.Wrap(((TextValue)a[0]).Text, "RMB1.0"))),
        };

        var (text, _) = TemplateSet.Load(_folder).Set!.Render("a", TestScope.Values, functions);

        BlockText.Describe(MarkdownReader.Read(text!, "a")).ShouldBe("p: [Revenue was ][RMB1.0|Strong|revenue][.]\n");
    }
}
