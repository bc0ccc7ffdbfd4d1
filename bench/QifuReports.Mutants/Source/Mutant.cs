using QifuReports.Mutants.Kinds;

namespace QifuReports.Mutants.Source;

/// <summary>One mutation, compiled. File, line and column are the place of the changed text.</summary>
internal sealed record Mutant(string File, int Line, int Column, Change Change, byte[] Assembly)
{
    public string Told => $"{File}:{Line}:{Column}  {Change.Told}";
}
