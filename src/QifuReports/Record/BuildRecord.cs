using QifuReports.Ledger.Export;

namespace QifuReports.App.Record;

/// <summary>
/// Records from which inputs and with which program a briefing was made. The same program on the same runtime makes the same bytes from the
/// same inputs. The record contains no machine name and no time.
/// </summary>
public sealed record BuildRecord
{
    public required BriefingJob Job { get; init; }
    public required bool Draft { get; init; }

    /// <summary>The version of the program and a hash of its compiled parts, as in <see cref="BatchInputs.Program"/>.</summary>
    public required string Program { get; init; }

    /// <summary>The version of the .NET runtime: its compression and number formatting affect the bytes of the briefing.</summary>
    public required string Runtime { get; init; }
    public required IReadOnlyList<BatchInput> Inputs { get; init; }

    /// <summary>Returns the record as JSON. The same record gives the same bytes.</summary>
    public byte[] Bytes()
    {
        using var whole = new MemoryStream();
        var json = new JsonText(whole, indented: true);
        json.BeginObject();
        json.Text(Member.Briefing, Job.Kind.Name);
        json.Text(Member.Period, Job.Period.ToString());
        json.Flag(Member.Draft, Draft);
        json.Text(Member.Program, Program);
        json.Text(Member.Runtime, Runtime);
        json.BeginObject(Member.Inputs);
        foreach (var input in Inputs) json.Text(input.Name, input.Hash);
        json.EndObject().EndObject().End();
        return whole.ToArray();
    }

    /// <summary>
    /// Reads the record in a briefing. Throws <see cref="RecordException"/> if the content is not such a record, or names a kind of
    /// briefing that the program does not know.
    /// </summary>
    public static BuildRecord Read(ReadOnlyMemory<byte> content)
    {
        using var document = RecordJson.Parse(BriefingFiles.Build, content);
        var root = document.RootElement;
        var kind = RecordJson.Text(root, Member.Briefing);
        if (!Period.TryParse(RecordJson.Text(root, Member.Period), out var period))
            throw new RecordException("the period of the briefing cannot be read");
        var inputs = new List<BatchInput>();
        foreach (var input in RecordJson.Members(root, Member.Inputs)) inputs.Add(new BatchInput(input.Name, input.Value.ToString()));
        return new BuildRecord
        {
            Job = new BriefingJob(BriefingKind.Find(kind) ?? throw new RecordException($"the program makes no briefing {kind}"), period),
            Draft = RecordJson.Member(root, Member.Draft).ValueKind == System.Text.Json.JsonValueKind.True,
            Program = RecordJson.Text(root, Member.Program),
            Runtime = RecordJson.Text(root, Member.Runtime),
            Inputs = inputs,
        };
    }
}

/// <summary>The names of the JSON members, which writing and reading share.</summary>
file static class Member
{
    public static ReadOnlySpan<byte> Briefing => "briefing"u8;
    public static ReadOnlySpan<byte> Period => "period"u8;
    public static ReadOnlySpan<byte> Draft => "draft"u8;
    public static ReadOnlySpan<byte> Program => "program"u8;
    public static ReadOnlySpan<byte> Runtime => "runtime"u8;
    public static ReadOnlySpan<byte> Inputs => "inputs"u8;
}
