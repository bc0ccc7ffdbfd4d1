using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace QifuReports.Briefings.Narrative.Values;

/// <summary>A function that templates may call with positional arguments. In a pipe, the value on the left is the first argument.</summary>
/// <param name="Name">The name used in calls.</param>
/// <param name="MinimumArguments">The smallest number of arguments.</param>
/// <param name="MaximumArguments">The largest number of arguments.</param>
/// <param name="Call">The code of the function; must throw <see cref="TemplateFunctionException"/> for arguments it cannot use.</param>
public sealed record TemplateFunction(string Name, int MinimumArguments, int MaximumArguments,
    Func<IReadOnlyList<TemplateValue>, TemplateValue> Call) : IScriptCustomFunction
{
    // Tells Scriban to pass any arguments unchanged; the function checks their number itself.
    int IScriptFunctionInfo.RequiredParameterCount => 0;

    int IScriptFunctionInfo.ParameterCount => 0;

    ScriptVarParamKind IScriptFunctionInfo.VarParamKind => ScriptVarParamKind.Direct;

    Type IScriptFunctionInfo.ReturnType => typeof(TemplateValue);

    ScriptParameterInfo IScriptFunctionInfo.GetParameterInfo(int index) => new(typeof(object), "value");

    object? IScriptCustomFunction.Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments,
        ScriptBlockStatement? blockStatement)
    {
        var span = callerContext?.Span ?? context.CurrentSpan;
        if (arguments.Count < MinimumArguments || arguments.Count > MaximumArguments)
        {
            var wanted = MinimumArguments == MaximumArguments ? $"{MinimumArguments}" : $"{MinimumArguments} to {MaximumArguments}";
            throw new TemplateFault(TemplateCodes.WrongArguments, span,
                $"'{Name}' takes {wanted} {(MaximumArguments == 1 ? "argument" : "arguments")}, and is given {arguments.Count}.");
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
            throw new TemplateFault(TemplateCodes.FunctionRefused, span,
                $"{Name}: {refused.Message}") { IsAbsence = refused is AbsentValueException };
        }
    }

    ValueTask<object?> IScriptCustomFunction.InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments,
        ScriptBlockStatement? blockStatement) =>
        throw new NotSupportedException("Templates run on the thread that asked for them.");
}

/// <summary>Thrown if a function gets arguments that it cannot use. The exception becomes a diagnostic at the place of the call.</summary>
public class TemplateFunctionException(string message) : Exception(message);

/// <summary>Thrown if a requested figure is missing: an error of the template, unless <c>??</c> gives another value.</summary>
public sealed class AbsentValueException(string message) : TemplateFunctionException(message);
