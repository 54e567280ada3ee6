/**
 * Where the demand of a rule comes from. The rules are not part of what the page loads first, so their sources are asked
 * for only when somebody wants to read one; '' when the rule is unknown or a file of the program is gone.
 */
export async function clauseText(ruleId: string): Promise<string> {
  try {
    const { clauseOf } = await import('../core/checks/catalogue');
    return clauseOf(ruleId) ?? '';
  } catch {
    return '';
  }
}
