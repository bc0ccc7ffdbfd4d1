using System.Text.RegularExpressions;
using QifuReports.Delivery.Records;

namespace QifuReports.Tests;

/// <summary>
/// Settings that change between two sends, and ledgers that do: nobody gets a message twice, and none is called a correction of what was
/// another's.
/// </summary>
public sealed partial class LedgerMigrationTests : IDisposable
{
    private const string Period = "2025Q3";
    private static readonly string Torvalin = RepositoryRoot.PathOf("tests", "Torvalin");

    private readonly TemporaryFolder _folder = new();
    private readonly MailReceiver _server = new(_ => { });

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_second_data_folder_and_back_mails_nothing_again()
    {
        var other = Copy("other", "\"Torvalin\"", "\"Torvalin Two\"", "Torvalin Instruments AG", "Torvalin Two AG");
        Sends(1, [Torvalin]);
        Sends(0, [Torvalin, other], "--issuer", "torvalin");
        Sends(1, [Torvalin, other], "--issuer", "torvalin-two");
        Sends(0, [other]);
        Sends(0, [Torvalin]);
        _server.Taken.Count(t => t.Message.Contains("Supersedes")).ShouldBe(0);
    }

    [Fact]
    public void Two_issuers_with_settings_of_their_own_and_one_output_folder_do_not_correct_each_other()
    {
        var other = Copy("other", "\"Torvalin\"", "\"Ostrel\"", "Torvalin Instruments AG", "Ostrel AG", "SIX: TORVN", "SIX: OSTRN");
        for (var i = 0; i < 2; i++)
        {
            Sends(1 - i, [Torvalin]);
            Sends(1 - i, [other]);
        }
        _server.Taken.Count(t => t.Message.Contains("Supersedes")).ShouldBe(0);
    }

    [Theory]
    [InlineData("torvalin")]
    [InlineData("torvalin-two")]
    public void An_old_ledger_of_one_data_folder_is_known_for_that_of_its_issuer_among_several_whoever_is_first(string first)
    {
        var other = Copy("other", "\"Torvalin\"", "\"Torvalin Two\"", "Torvalin Instruments AG", "Torvalin Two AG");
        Sends(1, [Torvalin]);
        MakeOld("output");
        string[] both = [other, Torvalin];
        foreach (var issuer in (string[])[first, "torvalin", "torvalin-two", "torvalin"])
            Send(both, "--issuer", issuer).Code.ShouldBe(0);

        Settled().ShouldBe(2);
        _server.Taken.Count(t => t.Message.Contains("Supersedes")).ShouldBe(0);
        LedgerFile.ReadOnly(_folder.Combine("output")).OwnerOfEarlier.ShouldBe("torvalin");
        App.Run("deliveries", "--issuer", "torvalin", "--settings", Settings(both)).Output.ShouldContain("accepted");
    }

    [Fact]
    public void Old_ledgers_of_several_issuers_are_taken_over_by_one_data_folder_too()
    {
        var other = Copy("other", "\"Torvalin\"", "\"Torvalin Two\"", "Torvalin Instruments AG", "Torvalin Two AG");
        foreach (var issuer in (string[])["torvalin", "torvalin-two"])
        {
            Sends(1, [Torvalin, other], "--issuer", issuer);
            MakeOld("output");
            File.Move(_folder.Combine("output", LedgerFile.FileName), _folder.Combine("output", issuer, LedgerFile.FileName));
        }

        Sends(0, [Torvalin]);
        Sends(0, [Torvalin, other], "--issuer", "torvalin-two");
        Directory.Delete(_folder.Combine("output", "torvalin"), recursive: true);
        Sends(0, [Torvalin]);
    }

    [Fact]
    public void An_old_ledger_after_its_output_folder_went_to_another_issuer_is_asked_about()
    {
        var other = Copy("other", "\"Torvalin\"", "\"Ostrel\"", "Torvalin Instruments AG", "Ostrel AG", "SIX: TORVN", "SIX: OSTRN");
        Sends(1, [Torvalin]);
        MakeOld("output");

        var asked = Send([other]);
        asked.Code.ShouldBe(5);
        asked.Error.ShouldContain("--old-ledger");
        Send([other]).Code.ShouldBe(5, "that it was asked once does not settle it");
        Sends(1, [other], "--new-ledger");
        Sends(0, [Torvalin]);
        Sends(0, [other]);
        _server.Taken.Count(t => t.Message.Contains("Supersedes")).ShouldBe(0);
    }

    /// <summary>
    /// What was sent of the issuer's own data is its own, though it says something else by now: that is a correction, and nobody has to be
    /// asked.
    /// </summary>
    [Fact]
    public void An_old_ledger_of_the_same_issuer_is_its_own_where_the_briefing_says_something_else()
    {
        var own = Copy("own");
        Sends(1, [own]);
        MakeOld("output");
        var taxonomy = Path.Combine(own, "taxonomy.json");
        File.WriteAllText(taxonomy, File.ReadAllText(taxonomy).Replace("\"name\": \"", "\"name\": \"Own ", StringComparison.Ordinal));

        Sends(1, [own]);
        _server.Taken[^1].Message.ShouldContain("Supersedes");
    }

    [Fact]
    public void An_issuer_under_another_name_is_asked_about_and_an_id_keeps_it()
    {
        var renamed = Copy("renamed", "\"Torvalin\"", "\"Torvalin Group\"", "Torvalin Instruments AG", "Torvalin Group AG");
        Sends(1, [Torvalin]);

        var asked = Send([renamed]);
        asked.Code.ShouldBe(5);
        asked.Error.ShouldContain("\"id\": \"torvalin\"");
        Settled().ShouldBe(1);
        Send([renamed], "--dry-run").Error.ShouldContain("it would not be sent");

        // The same issuer: what it says of itself has changed, and that is a correction.
        Sends(1, [Copy("renamed", "\"Torvalin\"", "\"Torvalin Group\", \"id\": \"torvalin\"", "Torvalin Instruments AG",
            "Torvalin Group AG")]);
        _server.Taken[^1].Message.ShouldContain("Supersedes");
    }

    [Fact]
    public void A_ledger_that_is_gone_is_missed_before_the_first_message()
    {
        App.Run("quarterly", Period, "--settings", Settings([Torvalin])).Code.ShouldBe(0);
        var first = Send([Torvalin]);
        first.Code.ShouldBe(0, first.Error);
        first.Error.ShouldContain("there is no delivery ledger");
        File.ReadAllText(_folder.Combine("output", Period, "mailed.txt")).ShouldContain("../deliveries.jsonl");
        Send([Torvalin]).Error.ShouldNotContain("there is no delivery ledger");

        foreach (var file in Directory.GetFiles(_folder.Combine("output"), LedgerFile.FileName + "*")) File.Delete(file);
        var missed = Send([Torvalin]);
        missed.Code.ShouldBe(5);
        missed.Error.ShouldContain("were mailed before");
        Send([Torvalin]).Code.ShouldBe(5, "that it was opened to look does not make it known");
        Settled().ShouldBe(1);

        Sends(1, [Torvalin], "--new-ledger");
        Sends(0, [Torvalin]);
    }

    [Fact]
    public void A_test_leaves_no_mark()
    {
        Sends(1, [Torvalin], "--test-recipient", "test@example.org");
        File.Exists(_folder.Combine("output", Period, "mailed.txt")).ShouldBeFalse();
        Sends(1, [Torvalin]);
    }

    [Fact]
    public void Two_that_would_be_one_in_the_ledger_are_an_error()
    {
        var outcome = Send([Torvalin, Copy("other", "\"Torvalin\"", "\"Torvalin Two\", \"id\": \"torvalin\"")], "--issuer", "torvalin");

        outcome.Code.ShouldBe(2);
        outcome.Error.ShouldContain("QS0305");
    }

    private void Sends(int messages, string[] data, params string[] more)
    {
        var before = Settled();
        var outcome = Send(data, more);
        outcome.Code.ShouldBe(0, outcome.Error);
        (Settled() - before).ShouldBe(messages, outcome.Error);
    }

    private Outcome Send(string[] data, params string[] more) =>
        App.Run(["send", Period, "--to", "board", "--settings", Settings(data), .. more]);

    private int Settled()
    {
        _server.Settle();
        return _server.Taken.Count;
    }

    // As the versions wrote it that did not know issuers.
    private void MakeOld(string folder)
    {
        var path = _folder.Combine(folder, LedgerFile.FileName);
        File.WriteAllLines(path, File.ReadAllLines(path).Where(l => !l.Contains("\"listings\"", StringComparison.Ordinal))
            .Select(l => Issuer().Replace(l, "")));
        foreach (var mark in Directory.GetFiles(_folder.Combine(folder), "mailed.txt", SearchOption.AllDirectories)) File.Delete(mark);
    }

    private string Settings(string[] data)
    {
        var path = _folder.Combine("reportsettings.json");
        File.WriteAllText(path, $$"""
            { "Data": [{{string.Join(", ", data.Select(d => $"\"{d.Replace('\\', '/')}\""))}}], "Templates": "{{RepositoryRoot.PathOf("templates").Replace('\\', '/')}}", "Output": "output",
              "Mail": { "From": "ir@example.org" }, "Smtp": { "Host": "127.0.0.1", "Port": {{_server.Port}}, "Security": "None" },
              "Lists": { "board": [ { "Address": "board@example.org", "Briefings": ["factsheet"] } ] } }
            """);
        return path;
    }

    private string Copy(string name, params string[] changes)
    {
        var folder = _folder.Combine(name);
        foreach (var file in Directory.EnumerateFiles(Torvalin, "*.json", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Torvalin, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
        var issuer = Path.Combine(folder, "issuer.json");
        var text = File.ReadAllText(issuer);
        for (var i = 0; i < changes.Length; i += 2) text = text.Replace(changes[i], changes[i + 1], StringComparison.Ordinal);
        File.WriteAllText(issuer, text);
        return folder;
    }

    [GeneratedRegex("\"issuer\":\"[^\"]*\",")]
    private static partial Regex Issuer();
}
