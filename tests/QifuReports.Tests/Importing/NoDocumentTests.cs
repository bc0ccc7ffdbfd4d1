namespace QifuReports.Tests.Importing;

/// <summary>What is no document that could be taken is told with its code and what to do, and nothing is written.</summary>
public sealed class NoDocumentTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("none.htm", "QI0012: There is no such file. Save the filing as it was published, and name that file.")]
    [InlineData("no/such/folder.htm", "QI0012: There is no such file. Save the filing as it was published, and name that file.")]
    [InlineData("folder", "QI0012: This is a folder, and a document is meant. Name the files in it.")]
    [InlineData("words.txt",
        "QI0010: No statement was found in the document. It has no table of figures: import the exhibit or report that has the " +
            "statements.")]
    public void It_is_told_with_what_to_do(string name, string told)
    {
        Directory.CreateDirectory(_folder.Combine("folder"));
        File.WriteAllText(_folder.Combine("words.txt"), "It rained all day.\n");
        var path = _folder.Combine(name);

        foreach (var where in (string[][])[["--new", _folder.Combine("new")], ["--data", RepositoryRoot.PathOf("tests", "Torvalin")]])
            App.Run(["import", path, .. where])
                .ShouldBe(new Outcome(2, "",
                    $"error: {path}: {told}{Environment.NewLine}See 'qifu-reports errors {told[..6]}'.{Environment.NewLine}"));
        Directory.Exists(_folder.Combine("new")).ShouldBeFalse();
    }
}
