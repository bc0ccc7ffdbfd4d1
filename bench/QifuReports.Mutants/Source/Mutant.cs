using QifuReports.Mutants.Kinds;

namespace QifuReports.Mutants.Source;

/// <summary>A mutation that was compiled. File, line and column are the place of the changed text in the source.</summary>
internal sealed record Mutant(string File, int Line, int Column, Change Change, byte[] Assembly)
{
    public string Told => $"{File}:{Line}:{Column}  {Change.Told}";
}
