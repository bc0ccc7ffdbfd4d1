namespace QifuReports;

/// <summary>
/// What the code of a diagnostic means in general, and what to do about it. It stands on the constant of the code;
/// <c>qifu-reports errors</c> and docs/errors.md are made from it. Each project that has codes compiles this file, since not every project
/// knows the ledger.
/// </summary>
/// <param name="what">What is wrong, in one sentence that fits a line of a table.</param>
/// <param name="remedy">What to do, for somebody who sees the code for the first time.</param>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class MeaningAttribute(string what, string remedy) : Attribute
{
    public string What { get; } = what;
    public string Remedy { get; } = remedy;
}
