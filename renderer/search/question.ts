const QUESTION =
  /[?？]\s*$|^(?:what|when|where|who|whom|whose|which|why|how|did|does|do|is|are|was|were|has|have|can|could|will|would|should)\s+\S+\s+\S|(?:나요|까요|가요|니까)\s*$/iu;

/** Whether what stands in the search box asks something. Pure. */
export const isQuestion = (text: string): boolean => QUESTION.test(text.trim());
