using System.Text;
using System.Text.Json.Nodes;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Files;
using QifuReports.Ledger.Reading;
using QifuReports.Ledger.Reading.Json;
using QifuReports.Ledger.Schemas;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace QifuReports.Ledger.Tests.Hostile;

/// <summary>
/// Data that asks for too much is refused with its place and with the limit, before it takes time or memory; what is within the limits is
/// read.
/// </summary>
public sealed class LimitTests : IDisposable
{
    private const string Filing = "filings/2026-05-12-2026q1.json";

    private static readonly string Company = RepositoryRoot.PathOf("tests", "Companies", "larkmere");

    private readonly TemporaryFolder _folder = new();

    public LimitTests()
    {
        Directory.CreateDirectory(_folder.Combine("filings"));
        foreach (var file in LedgerReader.Files(Company)) File.Copy(file, _folder.Combine(Path.GetRelativePath(Company, file)));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_that_is_too_long_is_not_read_to_its_end()
    {
        using (var file = File.Create(Of(Filing))) file.SetLength(1L << 36);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Refusal("The file is longer than 16,777,216 bytes", line: false);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(4 * DataLimits.FileBytes);
    }

    [Fact]
    public void A_text_that_is_too_long_is_refused_before_it_is_made_a_text()
    {
        var text = new string('A', 4 << 20);
        File.WriteAllText(Of("issuer.json"),
            File.ReadAllText(Of("issuer.json")).Replace("\"name\": \"", "\"name\": \"" + text, StringComparison.Ordinal));

        var message = Refusal("bytes; at most 65,536 are read");

        message.ShouldNotContain("AAAA");
        File.WriteAllText(Of("issuer.json"), $"{{ \"{text}\": 1 }}");
        Refusal("bytes; at most 65,536 are read");
        File.WriteAllText(Of("issuer.json"), $"{{ \"name\": {new string('1', 70_000)} }}");
        Refusal("bytes; at most 65,536 are read");
    }

    [Theory]
    [InlineData("lines", DataLimits.Lines)]
    [InlineData("columns", DataLimits.Columns)]
    public void A_statement_has_so_many_lines_and_columns_and_no_more(string list, int most)
    {
        var root = JsonNode.Parse(File.ReadAllText(Of(Filing)))!;
        var items = root["statements"]![0]![list]!.AsArray();
        for (var i = items.Count; i <= most; i++)
            items.Add(list == "lines" ? new JsonObject { ["caption"] = $"Heading {i}", ["kind"] = "heading" } : items[0]!.DeepClone());
        File.WriteAllText(Of(Filing), root.ToJsonString());

        Refusal($"There are {most + 1:N0} {list}; at most {most:N0} are read").ShouldContain($".{list}[{most}]");
        if (list == "columns") return;

        items.RemoveAt(most);
        File.WriteAllText(Of(Filing), root.ToJsonString());
        CheckRunner.Run(LedgerReader.Read(_folder.Path).Book!).Passed.ShouldBeTrue();
    }

    [Fact]
    public void The_schemas_tell_the_limits()
    {
        var filing = JsonNode.Parse(LedgerSchema.Get("filing"))!;
        ((int)filing["properties"]!["statements"]!["maxItems"]!).ShouldBe(DataLimits.Statements);
        ((int)filing["$defs"]!["statement"]!["properties"]!["columns"]!["maxItems"]!).ShouldBe(DataLimits.Columns);
        ((int)filing["$defs"]!["statement"]!["properties"]!["lines"]!["maxItems"]!).ShouldBe(DataLimits.Lines);
        ((int)JsonNode.Parse(LedgerSchema.Get("taxonomy"))!["properties"]!["concepts"]!["maxItems"]!).ShouldBe(DataLimits.Concepts);
    }

    [Fact]
    public void A_filing_has_so_many_statements_and_a_taxonomy_so_many_concepts()
    {
        var root = JsonNode.Parse(File.ReadAllText(Of(Filing)))!;
        var statements = root["statements"]!.AsArray();
        while (statements.Count <= DataLimits.Statements) statements.Add(7);
        File.WriteAllText(Of(Filing), root.ToJsonString());
        Refusal("There are 201 statements; at most 200 are read");

        File.WriteAllText(Of(
            "taxonomy.json"), $$"""{ "concepts": [{{string.Join(',', Enumerable.Repeat("1", DataLimits.Concepts + 1))}}] }""");
        Refusal("There are 10,001 concepts; at most 10,000 are read");
    }

    [Fact]
    public void A_file_has_so_many_values_and_an_object_so_many_keys()
    {
        File.WriteAllText(Of("waivers.json"), $$"""{ "waivers": [{{string.Join(',', Enumerable.Repeat("[]", DataLimits.Values))}}] }""");
        Refusal("The file has more than 500,000 values, up to here.");

        File.WriteAllText(Of("waivers.json"),
            $"{{ {string.Join(',', Enumerable.Range(0, DataLimits.Keys + 1).Select(i => $"\"k{i}\": 1"))} }}");
        Refusal("The object has more than 1,000 keys, up to here.");
    }

    [Fact]
    public void A_folder_has_so_many_filings()
    {
        for (var i = 0; i <= DataLimits.Filings; i++) File.WriteAllText(Of($"filings/x{i}.json"), "");
        Refusal("filings; at most 2,000 are read", line: false);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Sums_inside_sums_go_so_deep_and_no_deeper_from_whichever_end_they_are_listed(bool reversed)
    {
        Chain(DataLimits.SumDepth - 1, reversed);
        LedgerReader.Read(_folder.Path).Diagnostics.ShouldBeEmpty();

        // Deep enough to end the process, were it gone up by recursion.
        Chain(9_000, reversed);
        Refusal("stands in sums inside sums, more than 50 deep");
    }

    [Fact]
    public void Half_a_character_is_refused_with_its_place()
    {
        File.WriteAllText(Of("issuer.json"),
            File.ReadAllText(Of("issuer.json")).Replace("\"name\": \"", "\"name\": \"\\ud800", StringComparison.Ordinal));
        Refusal("half a character");
        File.WriteAllText(Of("issuer.json"), """{ "\udc00": 1 }""");
        Refusal("half a character");
    }

    [Fact]
    public void All_files_of_a_folder_together_have_a_limit()
    {
        var files = new DataFiles();
        using (var file = File.Create(Of("large"))) file.SetLength(DataLimits.FileBytes);
        for (var i = 0; i < DataLimits.FolderBytes / DataLimits.FileBytes; i++) files.Read(Of("large"));

        Should.Throw<FileRefusedException>(() => files.Read(Of("issuer.json"))).Message.ShouldContain("over 268,435,456 bytes");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(99)]
    [InlineData(100)]
    [InlineData(101)]
    public void A_file_is_read_to_the_limit_and_not_a_byte_further(int length)
    {
        var content = Encoding.ASCII.GetBytes(new string('x', length));
        File.WriteAllBytes(Of("file"), content);

        if (length <= 100) BoundedFile.ReadNamed(Of("file"), 100, default).ShouldBe(content);
        else Should.Throw<FileRefusedException>(() => BoundedFile.ReadNamed(Of("file"), 100, default)).Message.ShouldContain(
            "longer than 100 bytes");
    }

    /// <summary>Also the test that the framework still tells what is what: without it a pipe would hang a run.</summary>
    [Fact]
    public void What_a_path_leads_to_is_told_without_opening_it()
    {
        FileKinds.Of(_folder.Path).ShouldBe(FileKind.Folder);
        FileKinds.Of(Of("issuer.json")).ShouldBe(FileKind.Regular);
        File.WriteAllText(Of("empty"), "");
        FileKinds.Of(Of("empty")).ShouldBe(FileKind.Regular);
        FileKinds.Of(Of("nowhere")).ShouldBe(FileKind.None);
        if (OperatingSystem.IsWindows()) return;
        FileKinds.Of("/dev/null").ShouldBe(FileKind.Special);
        File.CreateSymbolicLink(Of("device"), "/dev/null");
        FileKinds.Of(Of("device")).ShouldBe(FileKind.Special);
        File.CreateSymbolicLink(Of("link"), "issuer.json");
        FileKinds.Of(Of("link")).ShouldBe(FileKind.Regular);
        File.CreateSymbolicLink(Of("dangling"), "nowhere");
        FileKinds.Of(Of("dangling")).ShouldBe(FileKind.None);
        Should.Throw<FileRefusedException>(() => BoundedFile.ReadFound(Of("device"), 10));
    }

    private string Of(string file) => _folder.Combine(file.Split('/'));

    private string Refusal(string expected, bool line = true)
    {
        var result = LedgerReader.Read(_folder.Path);
        result.Book.ShouldBeNull();
        var found = result.Diagnostics.FirstOrDefault(d => d.Message.Contains(expected, StringComparison.Ordinal))
            .ShouldNotBeNull(string.Join('\n', result.Diagnostics.Take(3)));
        found.Hint.ShouldNotBeEmpty();
        if (line) found.Place.Line.ShouldBeGreaterThan(0);
        return found.ToString();
    }

    private void Chain(int length, bool reversed)
    {
        var root = JsonNode.Parse(File.ReadAllText(Path.Combine(Company, "taxonomy.json")))!;
        var made = Enumerable.Range(0, length).Select(i =>
        {
            var concept = new JsonObject { ["id"] = $"zz-{i}", ["name"] = $"Z {i}", ["periodType"] = "flow", ["unit"] = "money" };
            if (i > 0) concept["parents"] = new JsonArray(new JsonObject { ["parent"] = $"zz-{i - 1}", ["weight"] = 1, ["role"] = "r" });
            return concept;
        });
        foreach (var concept in reversed ? made.Reverse() : made) root["concepts"]!.AsArray().Add(concept);
        File.WriteAllText(Of("taxonomy.json"), root.ToJsonString());
    }
}
