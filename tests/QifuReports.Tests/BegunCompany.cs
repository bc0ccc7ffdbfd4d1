namespace QifuReports.Tests;

/// <summary>A company that is begun once by its first release; each test works in a copy of its own.</summary>
public sealed class BegunCompany : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public BegunCompany()
    {
        Release = _folder.Combine("release.txt");
        File.WriteAllText(Release, OrrindaleReleases.Second);
        var outcome = App.Run("import", Release, "--new", _folder.Combine("company"));
        (Code, Output, Error) = (outcome.Code, outcome.Output, outcome.Error);
    }

    /// <summary>The document.</summary>
    public string Release { get; }

    /// <summary>The exit code of beginning it.</summary>
    public int Code { get; }

    /// <summary>What beginning it said.</summary>
    public string Output { get; }

    /// <summary>What beginning it complained of.</summary>
    public string Error { get; }

    /// <summary>Its folder, to look at.</summary>
    public string Folder => _folder.Combine("company");

    /// <summary>A copy of its data in a folder that is not there yet.</summary>
    public void CopyTo(string data) => Calderwick.Copy(Path.Combine(Folder, "data"), data);

    public void Dispose() => _folder.Dispose();
}
