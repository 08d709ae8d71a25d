/** From a frame: load the course tables into it, or what SCED says of each course. */
export type CoursesMessage = { readonly type: 'courses/tables' } | { readonly type: 'courses/descriptions' };

/** From a panel to the frames of its tab: fill this course in. `frame` is the one that shared the courses. */
export interface ToCoursesFrame {
  readonly type: 'coursesFrame';
  readonly frame: string;
  /** Index of the row among the courses of the form. */
  readonly row: number;
  /** Index among the answer's targets. */
  readonly target: number;
}
