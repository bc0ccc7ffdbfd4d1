using QifuReports.Ledger.Hashing;

namespace QifuReports.App.Inputs;

/// <summary>One input of a briefing: a file, the settings or the like.</summary>
/// <param name="Name">The name: the kind of input, then the path with <c>/</c>, such as <c>data/issuer.json</c>,
/// <c>templates/quarterly/cover.sbn</c>, <c>fonts/A.ttf</c>, or <c>settings</c>. The name is the same on every machine.</param>
/// <param name="Hash">SHA-256 of the bytes, in lower-case hexadecimal.</param>
public sealed record BatchInput(string Name, string Hash);

/// <summary>
/// The inputs of an issuer's briefings, with their hashes. The hashes are computed from exactly the bytes from which the data is read. If a
/// file changes during the run, the hash of the old bytes is recorded, so that the briefings count as out of date afterwards.
/// </summary>
public sealed class BatchInputs
{
    private readonly SharedInputs _shared;
    private readonly List<BatchInput> _data = [];
    private readonly Dictionary<string, IReadOnlyList<BatchInput>> _byKind = new(StringComparer.Ordinal);

    /// <summary>Computes the hashes of the data files.</summary>
    internal BatchInputs(ReportSettings settings, SharedInputs shared, DataContents contents)
    {
        _shared = shared;
        foreach (var (file, bytes) in contents.Files) _data.Add(SharedInputs.Hashed("data", settings.DataFolder, file, bytes));
    }

    /// <summary>Same as <see cref="SharedInputs.Program"/>.</summary>
    public string Program => _shared.Program;

    /// <summary>
    /// Returns the version and the hash of the parts of the program that make a file of this format: <see cref="Program"/> for a PDF. A
    /// web edition and a fact book are each made by one part more.
    /// </summary>
    public string ProgramOf(BriefingFormat format) => format == BriefingFormat.Html ? _shared.EditionProgram
        : format == BriefingFormat.Xlsx ? _shared.WorkbookProgram : Program;

    /// <summary>Returns all inputs of a kind of briefing, in ordinal order of names.</summary>
    public IReadOnlyList<BatchInput> Of(BriefingKind kind)
    {
        lock (_byKind)
        {
            if (_byKind.TryGetValue(kind.Name, out var known)) return known;
            List<BatchInput> inputs = [.. _data, .. _shared.Of(kind)];
            inputs.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
            _byKind.Add(kind.Name, inputs);
            return inputs;
        }
    }

    /// <summary>
    /// Returns a hash of the inputs of a kind of briefing without the signature: the same for two files that were made of the same data,
    /// templates, fonts and settings.
    /// </summary>
    public string MadeOf(BriefingKind kind) => MadeOf(Of(kind));

    /// <summary>Returns the same hash of inputs that a file records.</summary>
    public static string MadeOf(IEnumerable<BatchInput> inputs)
    {
        var text = new StringBuilder();
        foreach (var input in inputs)
            if (input.Name != SharedInputs.SignatureName) text.Append(input.Name).Append('=').Append(input.Hash).Append('\n');
        return ContentHash.Of(Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>
    /// Returns the inputs of a file of a format, in the same order. A web edition is not signed; a fact book is made of the data alone, and
    /// of the settings only because they say whether it is a draft.
    /// </summary>
    public IReadOnlyList<BatchInput> Of(BriefingKind kind, BriefingFormat format)
    {
        if (format == BriefingFormat.Xlsx) return [.. _data.Append(_shared.Settings).OrderBy(i => i.Name, StringComparer.Ordinal)];
        var inputs = Of(kind);
        return format == BriefingFormat.Html ? [.. inputs.Where(i => i.Name != SharedInputs.SignatureName)] : inputs;
    }
}
