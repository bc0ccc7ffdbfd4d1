using System.Text;
using QifuReports.App.Inputs;
using QifuReports.App.Issuing;
using QifuReports.App.Kinds;
using QifuReports.App.Outcomes;
using QifuReports.App.Record;
using QifuReports.App.Settings;
using QifuReports.App.Verifying;
using QifuReports.Ledger.Periods;

namespace QifuReports.Tests.Verifying;

/// <summary>The steps of a verification: which are made, in which order, and what is said of what cannot be known.</summary>
public sealed class VerificationStepsTests
{
    private static readonly ReportSettings Settings = new() { DataFolders = [RepositoryRoot.PathOf("tests", "Torvalin")],
        TemplatesFolder = RepositoryRoot.PathOf("templates"), OutputFolder = "none" };
    private static readonly Lazy<byte[]> Issued = new(() => Issue(draft: false));

    [Fact]
    public void Alone_what_only_the_data_can_tell_is_said_to_be_unknown()
    {
        var report = Of(Issued.Value, new MadeAgain(Never, null));

        report.File.ShouldBe("b.pdf");
        report.Verified.ShouldBeTrue();
        Steps(report).ShouldBe(["record Holds", "figures Holds", "text Holds", "checks Holds", "pages Holds", "added Holds",
            "made again Unknown", "forgery Unknown"]);
        report.Steps[^1].Details.ShouldHaveSingleItem().ShouldContain("only making the briefing again, or a signature, can tell");
        report.Steps[^2].Details.ShouldBe(["it was not asked for"]);
        report.Steps[5].ShouldBe("nothing was added after it was issued");
        report.Steps[4].ShouldBe("nothing but text, lines and links is on them");
    }

    [Theory]
    [InlineData(false, "the fact sheet of 2025Q3, made by ")]
    [InlineData(true, "the fact sheet of 2025Q3, a draft, made by ")]
    public void The_record_says_what_it_is_of(bool draft, string told) =>
        Of(draft ? Issue(draft: true) : Issued.Value, new MadeAgain(Never, null)).Steps[0].Details.ShouldHaveSingleItem()
            .ShouldStartWith(told);

    [Fact]
    public void Made_again_it_is_known_and_nothing_is_said_of_forgery()
    {
        BuildRecord? asked = null;
        var same = Of(Issued.Value, Again(build => { asked = build; return Issued.Value; }));
        (same.Verified, same.Steps[^1].Name, same.Steps[^1].Outcome).ShouldBe((true, "made again", VerifyOutcome.Holds));
        asked.ShouldNotBeNull().Job.ShouldBe(new BriefingJob(BriefingKind.FactSheet, Period.Quarter(2025, 3)));
        // It says what made it as a program names itself.
        Maker.Of(asked).ShouldNotBeNull();
        asked.Program.ShouldBe(new SharedInputs(Settings, draft: false).Program);

        var other = Of(Issued.Value, Again(_ => [.. Issued.Value, (byte)'\n']));
        (other.Verified, other.Steps[^1].Name, other.Steps[^1].Outcome).ShouldBe((false, "made again", VerifyOutcome.Fails));
        other.Steps.SkipLast(1).ShouldAllBe(s => s.Outcome == VerifyOutcome.Holds);

        var none = Of(Issued.Value, Again(_ => null));
        (none.Verified, none.Steps[^1].Outcome).ShouldBe((false, VerifyOutcome.Fails));
        none.Steps[^1].Details[0].ShouldBe("it cannot be made again from the data at hand: no such period");
    }

    // Between two objects of a stream of them stands a third that nothing names. Made again byte by byte, it would be known.
    [Fact]
    public void What_has_two_readings_is_told_where_it_is_not_made_again()
    {
        var twofold = new TamperedPdf(Issued.Value).With("/Pg 4 0 R/K 0>>\n", "/K 0>> null    \n").ShouldNotBeNull();

        var alone = Of(twofold, new MadeAgain(Never, null));
        alone.Verified.ShouldBeFalse();
        var reading = alone.Steps.Single(s => s.Name == "reading");
        reading.Outcome.ShouldBe(VerifyOutcome.Fails);
        reading.Details.ShouldHaveSingleItem().ShouldStartWith("what was issued has more than one reading: ");
        Steps(alone)[^2..].ShouldBe(["reading Fails", "forgery Unknown"]);

        Steps(Of(twofold, Again(_ => twofold)))[^1].ShouldBe("made again Holds");
        Steps(Of(twofold, Again(_ => Issued.Value)))[^1].ShouldBe("made again Fails");
    }

    // One of all that it was made of is enough.
    [Fact]
    public void What_says_that_it_was_signed_and_has_no_signature_is_told()
    {
        var unsigned = new TamperedPdf(Issued.Value).With("\"settings\": ", "\"signature\":").ShouldNotBeNull();

        var report = Of(unsigned, new MadeAgain(Never, null));

        report.Verified.ShouldBeFalse();
        (report.Steps[^1].Name, report.Steps[^1].Outcome).ShouldBe(("signature", VerifyOutcome.Fails));
        report.Steps[^1].Details.ShouldBe(["it says that it was issued with a signature, and has none that covers it"]);
        report.Steps.ShouldNotContain(s => s.Name == "forgery");
    }

    [Fact]
    public void To_be_stopped_is_no_answer()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Should.Throw<OperationCanceledException>(() => Verification.Of("b.pdf", Issued.Value, new MadeAgain(Never, null), stopped.Token));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("%PDF-1.7\n")]
    public void What_is_no_document_is_bad_input_with_its_place(string text)
    {
        var trouble = Should.Throw<Trouble>(() => Of(Encoding.ASCII.GetBytes(text), new MadeAgain(Never, null)));
        trouble.Code.ShouldBe(ExitCode.BadInput);
        trouble.Message.ShouldContain("b.pdf");
        trouble.Message.ShouldContain("PR0");
    }

    /// <summary>Each of the files inside is held against the record; the others of them still hold.</summary>
    [Theory]
    [InlineData("facts.json", "\"documentInfo\":", "\"documentinfo\":")]
    [InlineData("checks.json", "\"findings\":", "\"Findings\":")]
    [InlineData("build.json", "\"inputs\":", "\"Inputs\":")]
    public void A_changed_file_inside_is_told_by_its_name(string name, string was, string now)
    {
        var spaced = new TamperedPdf(Issued.Value).With(was, now) ?? new TamperedPdf(Issued.Value)
            .With(was.Replace(":", " :", StringComparison.Ordinal), now.Replace(":", " :", StringComparison.Ordinal));
        var report = Of(spaced.ShouldNotBeNull(), new MadeAgain(Never, null));

        report.Verified.ShouldBeFalse();
        report.Steps[0].Outcome.ShouldBe(VerifyOutcome.Fails);
        string.Join('\n', report.Steps[0].Details)
            .ShouldMatch($"{name} is not as it was issued|what the file carries is not as the program writes it: ");
    }

    private static MadeAgain Again(Func<BuildRecord, byte[]?> made) =>
        new((_, build, _, _) => made(build) is var bytes ? new Remade(bytes, bytes is null ? "no such period" : "", build.Inputs,
            new Maker(build.Program, build.Runtime)) : null!, () => Settings);

    private static VerifyReport Of(byte[] file, MadeAgain again) => Verification.Of("b.pdf", file, again, CancellationToken.None);

    private static List<string> Steps(VerifyReport report) => [.. report.Steps.Select(s => $"{s.Name} {s.Outcome}")];

    private static byte[] Issue(bool draft) => BriefingIssue.Remake(new Workshop(Settings, draft),
        new BriefingJob(BriefingKind.FactSheet, Period.Quarter(2025, 3)), CancellationToken.None);

    private static Remade Never(ReportSettings settings, BuildRecord build, Pdf.Signing.DocumentSignature? blank,
        CancellationToken cancellation) => throw new InvalidOperationException("It must not be made.");
}
