using QifuReports.Mutants.Kinds;

namespace QifuReports.Mutants.Source;

/// <summary>One slip, compiled. The place is that of the changed text: file, line, column.</summary>
internal sealed record Mutant(string File, int Line, int Column, Change Change, byte[] Assembly)
{
    public string Told => $"{File}:{Line}:{Column}  {Change.Told}";
}
