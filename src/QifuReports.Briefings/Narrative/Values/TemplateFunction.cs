using QifuReports.Briefings.Narrative.Codes;
using QifuReports.Briefings.Narrative.Parsing;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace QifuReports.Briefings.Narrative.Values;

/// <summary>A function that templates may call, with positional arguments (a pipe gives the first).</summary>
/// <param name="Name">As it is called.</param>
/// <param name="MinimumArguments">How many arguments it needs.</param>
/// <param name="MaximumArguments">How many it takes.</param>
/// <param name="Call">The function. Throws <see cref="TemplateFunctionException"/> for arguments it cannot take.</param>
public sealed record TemplateFunction(string Name, int MinimumArguments, int MaximumArguments, Func<IReadOnlyList<TemplateValue>, TemplateValue> Call) : IScriptCustomFunction
{
    // Scriban hands the arguments over as they are and leaves it to the function how many it takes.
    int IScriptFunctionInfo.RequiredParameterCount => 0;

    int IScriptFunctionInfo.ParameterCount => 0;

    ScriptVarParamKind IScriptFunctionInfo.VarParamKind => ScriptVarParamKind.Direct;

    Type IScriptFunctionInfo.ReturnType => typeof(TemplateValue);

    ScriptParameterInfo IScriptFunctionInfo.GetParameterInfo(int index) => new(typeof(object), "value");

    object? IScriptCustomFunction.Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var span = callerContext?.Span ?? context.CurrentSpan;
        if (arguments.Count < MinimumArguments || arguments.Count > MaximumArguments)
        {
            var wanted = MinimumArguments == MaximumArguments ? $"{MinimumArguments}" : $"{MinimumArguments} to {MaximumArguments}";
            throw new TemplateFault(TemplateCodes.WrongArguments, span, $"'{Name}' takes {wanted} {(MaximumArguments == 1 ? "argument" : "arguments")}, and is given {arguments.Count}.");
        }
        var values = new TemplateValue[arguments.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = (TemplateValue)arguments[i]!;
        try
        {
            return Call(values);
        }
        catch (TemplateFunctionException refused)
        {
            throw new TemplateFault(TemplateCodes.FunctionRefused, span, $"{Name}: {refused.Message}") { IsAbsence = refused is AbsentValueException };
        }
    }

    ValueTask<object?> IScriptCustomFunction.InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        throw new NotSupportedException("Templates run on the thread that asked for them.");
}

/// <summary>A function was given what it cannot take; it becomes a diagnostic at the place of the call.</summary>
public class TemplateFunctionException(string message) : Exception(message);

/// <summary>A figure that was asked for is not there. Like every refusal an error of the template, unless the template says with <c>??</c> what to say instead.</summary>
public sealed class AbsentValueException(string message) : TemplateFunctionException(message);
