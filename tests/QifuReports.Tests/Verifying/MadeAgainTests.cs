using System.Text;
using QifuReports.App.Inputs;
using QifuReports.App.Kinds;
using QifuReports.App.Outcomes;
using QifuReports.App.Record;
using QifuReports.App.Settings;
using QifuReports.App.Verifying;
using QifuReports.Ledger.Periods;

namespace QifuReports.Tests.Verifying;

/// <summary>What making a briefing again comes to: when it can be asked for, what is the same, and what is told of what is not.</summary>
public sealed class MadeAgainTests : IDisposable
{
    private static readonly Maker This = new("1.2.3+0123456789abcdef", "10.0.0");
    private static readonly BatchInput[] Inputs = [new("data/issuer.json", "11"), new("templates/quarterly/cover.sbn", "22")];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_data_that_are_asked_for_and_there_it_cannot_be_known()
    {
        Unknown(Step("a", new MadeAgain(Never, null), Build())).ShouldBe("it was not asked for");
        Unknown(Step("a", new MadeAgain(Never, Settings), null)).ShouldBe("what the briefing is of is not told");
        Unknown(Step("a", new MadeAgain(Never, () => throw new Trouble(ExitCode.BadInput, "no settings")), Build()))
            .ShouldContain("no data and templates are at hand: ");
        foreach (var missing in (string[])["data", "templates"])
        {
            Settings();
            Directory.Delete(_folder.Combine(missing));
            Unknown(Step("a", new MadeAgain(Never, () => Described()), Build())).ShouldBe("no data and templates are at hand");
        }

        static string Unknown(VerifyStep step)
        {
            (step.Name, step.Outcome).ShouldBe(("made again", VerifyOutcome.Unknown));
            return step.Details.ShouldHaveSingleItem();
        }
    }

    [Fact]
    public void The_same_bytes_are_the_same_whatever_made_them()
    {
        Again("abc", "abc").ShouldBe("all 3 bytes that were issued are the same");
        Again("abc", "abc", Build() with { Program = "1.2.2+0123456789abcdef" }).ShouldBe(
            "all 3 bytes that were issued are the same, although it says that it was made by 1.2.2+0123456789abcdef on .NET 10.0.0; " +
                "this is 1.2.3+0123456789abcdef on .NET 10.0.0");
        Again("abc", "abc", Build() with { Runtime = "10.0.1" }).ShouldBe(
            "all 3 bytes that were issued are the same, although it says that it was made by 1.2.3+0123456789abcdef on .NET 10.0.1; " +
                "this is 1.2.3+0123456789abcdef on .NET 10.0.0");

        // What it was made of is told where the bytes differ; where they do not, nothing else counts.
        Again("abc", "abc", Build() with { Inputs = [] }).Outcome.ShouldBe(VerifyOutcome.Holds);
    }

    [Theory]
    [InlineData("abc", "abd", "it differs from byte 2 on")]
    [InlineData("abc", "xbc", "it differs from byte 0 on")]
    [InlineData("abc", "abcd", "it has 3 bytes, and differs from byte 3 on; made again it has 4")]
    [InlineData("abc", "ab", "it has 3 bytes, and differs from byte 2 on; made again it has 2")]
    public void Any_byte_that_differs_is_told(string issued, string again, string told)
    {
        var step = Again(issued, again);

        step.Outcome.ShouldBe(VerifyOutcome.Fails);
        step.Details.Count.ShouldBe(2);
        step.Details[0].ShouldBe(told);
        step.Details[1].ShouldStartWith("how it differs cannot be told: ");
    }

    [Fact]
    public void What_cannot_be_made_again_fails_with_the_reason()
    {
        var made = new MadeAgain((_, _, _, _) => new Remade(null, "the period is not there", Inputs, This), Settings);

        Step("abc", made, Build()).ShouldFail("it cannot be made again from the data at hand: the period is not there");
    }

    public static TheoryData<string, string?> InputsThen() => new()
    {
        { "data/issuer.json=11 templates/quarterly/cover.sbn=22", null },
        { "templates/quarterly/cover.sbn=22 data/issuer.json=11", null },
        { "data/issuer.json=12 templates/quarterly/cover.sbn=22", "data/issuer.json" },
        { "data/issuer.json=12 templates/quarterly/cover.sbn=21", "data/issuer.json, templates/quarterly/cover.sbn" },
        { "data/issuer.json=11", "templates/quarterly/cover.sbn" },
        { "data/issuer.json=11 templates/quarterly/cover.sbn=22 data/a.json=33", "data/a.json" },
        { "", "data/issuer.json, templates/quarterly/cover.sbn" },
    };

    [Theory]
    [MemberData(nameof(InputsThen))]
    public void What_it_was_made_of_is_held_against_what_is_at_hand(string then, string? changed)
    {
        var inputs = then.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(i => i.Split('='))
            .Select(i => new BatchInput(i[0], i[1])).ToList();

        var told = Again("abc", "abd", Build() with { Inputs = inputs }).Details.Where(
            d => d.StartsWith("what it was made of", StringComparison.Ordinal)).ToList();

        told.ShouldBe(changed is null ? [] : [$"what it was made of is not what is at hand: {changed}"]);
    }

    [Theory]
    [InlineData("1.2.3+0123456789abcdef", "10.0.0", null)]
    [InlineData("1.2.2+0123456789abcdef", "10.0.0",
        "it was made by 1.2.2+0123456789abcdef; this is 1.2.3+0123456789abcdef, and only the same program has to make the same bytes")]
    [InlineData("1.2.2+0123456789abcdef", "10.0.1",
        "it was made by 1.2.2+0123456789abcdef; this is 1.2.3+0123456789abcdef, and only the same program has to make the same bytes")]
    [InlineData("1.2.3+0123456789abcdef", "10.0.1", "it was made on .NET 10.0.1; this is 10.0.0")]
    public void Another_program_or_runtime_is_told_where_the_bytes_differ(string program, string runtime, string? told)
    {
        var details = Again("abc", "abd", Build() with { Program = program, Runtime = runtime }).Details;

        details.Skip(2).ShouldBe(told is null ? [] : [told]);
    }

    [Fact]
    public void It_is_made_of_what_the_record_says_from_the_data_of_the_settings_and_unsigned()
    {
        var build = Build() with { Draft = true };
        var asked = 0;
        var made = new MadeAgain((settings, of, blank, _) =>
        {
            asked++;
            settings.DataFolder.ShouldBe(_folder.Combine("data"));
            of.ShouldBe(build);
            blank.ShouldBeNull();
            return new Remade("abc"u8.ToArray(), "", Inputs, This);
        }, Settings);

        Step("abc", made, build).Outcome.ShouldBe(VerifyOutcome.Holds);
        asked.ShouldBe(1);
    }

    private VerifyStep Again(string issued, string again, BuildRecord? build = null) =>
        Step(issued, new MadeAgain((_, _, _, _) => new Remade(Encoding.ASCII.GetBytes(again), "", Inputs, This), Settings),
            build ?? Build());

    private static VerifyStep Step(string issued, MadeAgain made, BuildRecord? build) =>
        made.Step(Encoding.ASCII.GetBytes(issued), null, build, CancellationToken.None);

    private static Remade Never(ReportSettings settings, BuildRecord build, Pdf.Signing.DocumentSignature? blank,
        CancellationToken cancellation) => throw new InvalidOperationException("It must not be made.");

    private ReportSettings Settings()
    {
        foreach (var name in (string[])["data", "templates"]) Directory.CreateDirectory(_folder.Combine(name));
        return Described();
    }

    private ReportSettings Described() =>
        new() { DataFolders = [_folder.Combine("data")], TemplatesFolder = _folder.Combine("templates"),
            OutputFolder = _folder.Combine("output") };

    private static BuildRecord Build() =>
        new() { Job = new BriefingJob(BriefingKind.Quarterly, Period.Quarter(2023, 3)), Draft = false, Program = This.Program,
            Runtime = This.Runtime, Inputs = Inputs };
}
