namespace QifuReports.Mutants.Kinds;

/// <summary>The kind of error in the code that a mutant stands for.</summary>
internal enum Kind
{
    /// <summary>A comparison whose bound is off by one, or "equal" in place of "not equal".</summary>
    Comparison,

    /// <summary>Plus in place of minus, times in place of divided by.</summary>
    Arithmetic,

    /// <summary>"And" in place of "or", or a "not" that is left out.</summary>
    Logic,

    /// <summary>A condition that is negated, or is always or never true.</summary>
    Condition,

    /// <summary>A number that is made larger by one.</summary>
    Number,

    /// <summary>True instead of false.</summary>
    Truth,

    /// <summary>A text that is empty, or lacks one of its inserted values.</summary>
    Text,

    /// <summary>A statement that does not run.</summary>
    Statement,

    /// <summary>A result that is negated or empty.</summary>
    Result,

    /// <summary>A call replaced by its opposite (first by last), or a call left out of a chain.</summary>
    Call,

    /// <summary>An enum member for another member.</summary>
    Member,

    /// <summary>Only one of the two values of "??" is used.</summary>
    Fallback,
}
