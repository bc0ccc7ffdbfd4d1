namespace QifuReports;

/// <summary>
/// The general meaning of a diagnostic code, and what to do about it. The attribute is on the constant of the code;
/// <c>qifu-reports errors</c> and docs/errors.md are made from it. Each project that has codes compiles this file itself, since not every
/// project refers to the ledger.
/// </summary>
/// <param name="what">What is wrong, in one sentence that fits a line of a table.</param>
/// <param name="remedy">What to do, for somebody who sees the code for the first time.</param>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class MeaningAttribute(string what, string remedy) : Attribute
{
    public string What { get; } = what;
    public string Remedy { get; } = remedy;
}
