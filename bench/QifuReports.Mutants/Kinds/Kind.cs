namespace QifuReports.Mutants.Kinds;

/// <summary>The kind of error in the code that a mutant stands for.</summary>
internal enum Kind
{
    /// <summary>A bound that is off by one, or "equal" for "not equal".</summary>
    Comparison,

    /// <summary>Plus for minus, times for divided by.</summary>
    Arithmetic,

    /// <summary>"And" for "or", or a "not" that is left out.</summary>
    Logic,

    /// <summary>A condition that is negated, or is always or never true.</summary>
    Condition,

    /// <summary>A number in the code that is made larger by one.</summary>
    Number,

    /// <summary>True in place of false, or false in place of true.</summary>
    Truth,

    /// <summary>A text that is empty, or lacks one of its inserted values.</summary>
    Text,

    /// <summary>A statement that does not run.</summary>
    Statement,

    /// <summary>A result that is negated or empty.</summary>
    Result,

    /// <summary>A call for its opposite (first for last), or a call left out of a chain.</summary>
    Call,

    /// <summary>Another member of an enum.</summary>
    Member,

    /// <summary>Only one of the two values of "??" is used.</summary>
    Fallback,
}
